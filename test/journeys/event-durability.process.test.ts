import { testEventDurability } from './event-durability.js';

/** Another seed each time; KILL_SEED repeats one. More kills come each night. */
testEventDurability(1, Number(process.env.KILL_SEED ?? Date.now() % 2 ** 31));
