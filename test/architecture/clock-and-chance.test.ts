import { expect, test } from '@jest/globals';
import { readSources } from './source-files.js';

/** The rooms that ask the machine; everybody else is handed a clock, ids or a random number. */
const askers = ['shared/values/clock.ts', 'shared/values/ids.ts', 'shared/values/random.ts'];

/**
 * What asks the machine what time it is, or for chance. Two things may: `performance.now()` measures how long something
 * takes, and tells no time of day; `randomBytes` makes secrets, which nobody may foresee, tests included.
 */
const asking = /\bDate\.now\b|new Date\(\s*\)|\bDate\(\s*\)|\bMath\.random\b|\brandomUUID\b|\brandomInt\b/;

test.each(['Date.now()', 'new Date()', 'Math.random() * 2', "import { randomUUID } from 'node:crypto'"])(
  '%s asks the machine',
  (line) => expect(asking.test(line)).toBe(true),
);

test('time of day and chance come from the kernel', async () => {
  const sources = (await Promise.all(['main.ts', 'gateway', 'shared', 'subgraphs'].map(readSources))).flat();
  // Browsers have no kernel.
  const ofServers = sources.filter(({ path }) => !path.startsWith('gateway/pages/browser/'));
  const found = ofServers.filter(({ text }) => asking.test(text)).map(({ path }) => path);

  expect(found.toSorted()).toEqual(askers);
});
