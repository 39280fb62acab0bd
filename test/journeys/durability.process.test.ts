import { testDurability } from './durability.js';

/** More kills come each night. */
testDurability(1);
