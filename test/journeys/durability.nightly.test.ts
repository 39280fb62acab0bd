import { testDurability } from './durability.js';

testDurability(3);
