import { expect, test } from '@jest/globals';
import { compareWorlds } from './equal-paths.js';

/** Another seed each night; EQUALITY_SEED repeats one, EQUALITY_FORMS says how many forms of each operation. */
const seed = Number(process.env.EQUALITY_SEED ?? Date.now() % 1_000_000_000);
const forms = Number(process.env.EQUALITY_FORMS ?? 5);

test(`every operation answers and stores what it would without fast paths (seed ${seed})`, async () => {
  const differences = await compareWorlds({ seed, forms, oneOf: 1 });

  expect(differences.slice(0, 30).join('\n')).toBe('');
}, 1_800_000);
