import { readFileSync } from 'node:fs';
import { pairCount } from '../cast/leases.js';
import { countUp } from './hosted-platform.js';

/** Jest's, where a test file runs. */
declare const expect: { getState(): { testPath?: string } } | undefined;

/**
 * The number of a pair of businesses that no other file of this worker has. None for a file that does not lease: it
 * starts a platform on a database of its own, and has the businesses of the demonstration there.
 */
export async function leasePair(): Promise<number | undefined> {
  const testPath = typeof expect === 'undefined' ? undefined : expect.getState().testPath;
  if (!testPath || !readFileSync(testPath, 'utf8').includes('leaseGraph(')) return undefined;
  const pair = await countUp('pairs');
  if (pair > pairCount) throw new Error(`All ${pairCount} pairs are leased: let the template have more.`);
  return pair;
}
