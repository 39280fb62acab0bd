import { testEventDurability } from './event-durability.js';

/** Another seed each night; KILL_SEED repeats one. */
testEventDurability(5, Number(process.env.KILL_SEED ?? Date.now() % 2 ** 31));
