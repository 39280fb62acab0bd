import { setTimeout as delay } from 'node:timers/promises';
import { DeadlockException } from '@mikro-orm/postgresql';
import { systemRandom, type Random } from '../values/random.js';

/** More than that is a fault of ours, not a race. */
const mostAttempts = 4;
const longestPauseMs = 50;

/**
 * Runs a transaction again that PostgreSQL ended because it and another waited for each other. Nothing of it was done,
 * so the work must only change what it has read within it.
 */
export async function retryDeadlocks<Result>(
  transaction: () => Promise<Result>,
  random: Random = systemRandom,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction();
    } catch (error) {
      if (!(error instanceof DeadlockException) || attempt === mostAttempts) throw error;
      // Both would meet again at once.
      await delay(random() * longestPauseMs);
    }
  }
}
