import { testDifferences } from './differential.js';

/** DIFFERENTIAL_SEED looks elsewhere; each night it does, and further. */
testDifferences(120, Number(process.env.DIFFERENTIAL_SEED ?? 20_261_121), 60_000);
