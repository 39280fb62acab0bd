import { setImmediate as breathe } from 'node:timers/promises';
import { median } from '../measure/statistics.js';

/** How hard each side is loaded, and how often in turn. */
export interface Load {
  readonly rounds: number;
  readonly clients: number;
  readonly seconds: number;
}

/** What one side does once; the number tells calls apart. */
export type Work = (call: number) => Promise<unknown>;

/** Both sides in turns: calls a second of each, medians of the rounds, and what share of the limit ours reaches. */
export async function inTurns(what: string, load: Load, sides: Readonly<Record<'ours' | 'limit', Work>>) {
  const rates = { ours: [] as number[], limit: [] as number[] };
  // The first round warms both up.
  for (let round = 0; round <= load.rounds; round += 1)
    for (const side of round % 2 === 0 ? (['ours', 'limit'] as const) : (['limit', 'ours'] as const)) {
      const rate = await rateOf(sides[side], load);
      if (round > 0) rates[side].push(rate);
    }
  const [ours, limit] = [median(rates.ours), median(rates.limit)];
  return {
    what,
    'ours, a second': Math.round(ours),
    'limit, a second': Math.round(limit),
    'of limit': `${((100 * ours) / limit).toFixed(0)} %`,
  };
}

let calls = 0;

async function rateOf(work: Work, { clients, seconds }: Load): Promise<number> {
  const startMs = performance.now();
  const endMs = startMs + seconds * 1_000;
  let done = 0;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < endMs) {
        await work((calls += 1));
        done += 1;
        await breathe();
      }
    }),
  );
  return done / ((performance.now() - startMs) / 1_000);
}
