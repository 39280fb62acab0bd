import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Database } from '../../../shared/changes/database.js';
import { DomainError } from '../../../shared/errors/domain-error.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { deriveToken } from '../../../shared/values/token.js';
import { tooManyAttempts } from '../errors.js';

/** So many attempts within so long a time, which begins with the first of them. */
export interface Allowance {
  readonly attempts: number;
  readonly seconds: number;
}

/** What is counted, such as `login.account`, and its allowances, the shortest first: all of them hold. */
export interface ThrottleRule {
  readonly name: string;
  readonly allowances: readonly Allowance[];
}

type Needed = Pick<Kernel, 'database' | 'settings'>;

/**
 * Counts an attempt before it is made; so attempts at the same time cannot exceed an allowance. The
 * key (an e-mail, an address, an id) is kept as a keyed hash. Counts outlive a restart and hold over
 * all processes. Throws AUTH-007 with the seconds to wait when it is one too many.
 */
export async function throttle(kernel: Needed, rule: ThrottleRule, key: string): Promise<void> {
  for (const limiter of limitersOf(kernel, rule)) {
    await limiter.consume(hashed(kernel, key)).catch(refuse);
  }
}

/** Takes back an attempt that does not count, such as a sign-in that succeeded. */
export async function giveBack(kernel: Needed, rule: ThrottleRule, key: string): Promise<void> {
  await Promise.all(limitersOf(kernel, rule).map((limiter) => limiter.reward(hashed(kernel, key))));
}

/** Deletes all attempts of the key. */
export async function resetThrottle(kernel: Needed, rule: ThrottleRule, key: string): Promise<void> {
  await Promise.all(limitersOf(kernel, rule).map((limiter) => limiter.delete(hashed(kernel, key))));
}

/** AUTH-007, with the time to wait. */
export function tooMany(waitMs: number): DomainError {
  const seconds = Math.max(1, Math.ceil(waitMs / 1_000));
  const unit = seconds === 1 ? 'second' : 'seconds';
  return new DomainError(tooManyAttempts, `Too many attempts; wait ${seconds} ${unit}.`, [], seconds);
}

/** The limiter rejects with its verdict; anything else is a fault. */
function refuse(verdict: unknown): never {
  throw verdict instanceof RateLimiterRes ? tooMany(verdict.msBeforeNext) : verdict;
}

/** Whoever reads the table must not find e-mails by hashing likely ones. */
function hashed({ settings }: Needed, key: string): string {
  return deriveToken(key, settings.encryptionKey, 'identity.throttles');
}

function limitersOf({ database }: Needed, { name, allowances }: ThrottleRule): RateLimiterPostgres[] {
  return allowances.map(
    ({ attempts, seconds }) =>
      new RateLimiterPostgres({
        storeClient: storeOn(database),
        storeType: 'client',
        schemaName: 'identity',
        tableName: 'throttles',
        tableCreated: true,
        clearExpiredByTimeout: false,
        keyPrefix: `${name}.${seconds}`,
        points: attempts,
        duration: seconds,
      }),
  );
}

/** What the limiter needs of a PostgreSQL client. */
function storeOn(database: Database) {
  return {
    async query({ text, values }: { text: string; values: unknown[] }) {
      const rows = await database.executePlatform<object>(text, values);
      return { rows, rowCount: rows.length };
    },
  };
}
