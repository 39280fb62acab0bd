import { expect, test } from '@jest/globals';
import { compareWorlds } from './equal-paths.js';

/** Another seed each night; EQUALITY_SEED repeats one, EQUALITY_FORMS says how many forms of each operation. */
const seed = Number(process.env.EQUALITY_SEED ?? Date.now() % 1_000_000_000);
const forms = Number(process.env.EQUALITY_FORMS ?? 5);

/** Each form in worlds of its own: all of them together take longer than an access token lasts. */
const seeds = Array.from({ length: forms }, (_, form) => seed + form);

test.each(seeds)(
  'every operation answers and stores what it would without fast paths (seed %d)',
  async (own) => {
    const differences = await compareWorlds({ seed: own, forms: 1, oneOf: 1 });

    expect(differences.slice(0, 30).join('\n')).toBe('');
  },
  600_000,
);
