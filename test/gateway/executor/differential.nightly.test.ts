import { testDifferences } from './differential.js';

/** Another seed each night; DIFFERENTIAL_SEED repeats one, DIFFERENTIAL_DOCUMENTS says how far it looks. */
const seed = Number(process.env.DIFFERENTIAL_SEED ?? Date.now() % 2 ** 31);
testDifferences(Number(process.env.DIFFERENTIAL_DOCUMENTS ?? 1_000), seed, 600_000);
