import { createHash } from 'node:crypto';
import type { ExhaustingRequest } from './exhausting-request.js';

/** Some of the requests, others for each seed, the same for the same one. */
export function sampleOf(
  requests: readonly ExhaustingRequest[],
  count: number,
  seed: string,
): ExhaustingRequest[] {
  const ranked = requests.map((request, index) => ({ request, rank: rankOf(`${seed} ${index}`) }));
  return ranked
    .toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, count)
    .map(({ request }) => request);
}

function rankOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
