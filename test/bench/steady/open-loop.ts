import { Pool } from 'undici';
import type { BenchRequest } from '../contenders/contender.js';
import { ask } from '../measure/ask.js';

export interface OpenLoopOptions {
  readonly url: string;
  readonly request: BenchRequest;
  readonly bytes: number;
  readonly requestsPerSecond: number;
  readonly seconds: number;
}

const connections = 64;
const tickMs = 1;

/**
 * Asks at a constant rate, whether answers have come or not. Returns each answer's time in ms from when it was
 * due to be asked, so that a slow answer is not hidden by the questions that waited for it.
 */
export async function openLoop({ url, request, bytes, requestsPerSecond, seconds }: OpenLoopOptions) {
  const pool = new Pool(url, { connections });
  const timesMs: number[] = [];
  const answers: Promise<void>[] = [];
  const startMs = performance.now();
  const count = Math.floor(requestsPerSecond * seconds);
  try {
    for (let number = 0; number < count;) {
      const dueMs = startMs + (number / requestsPerSecond) * 1_000;
      if (dueMs > performance.now()) {
        await new Promise((resolve) => setTimeout(resolve, tickMs));
        continue;
      }
      answers.push(ask(pool, request, bytes).then(() => void timesMs.push(performance.now() - dueMs)));
      number += 1;
    }
    await Promise.all(answers);
  } finally {
    await pool.destroy();
  }
  return timesMs;
}
