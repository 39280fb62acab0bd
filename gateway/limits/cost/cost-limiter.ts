import { DomainError } from '../../../shared/errors/domain-error.js';
import { costExceeded } from '../../answers/errors.js';
import type { BucketRule, BucketStore } from '../bucket-store.js';
import { retryAfterSecondsOf } from '../rate-headers.js';

export interface CostLimits {
  readonly perOperation: number;
  /** Points that a credential can spend at once. */
  readonly budget: number;
  /** How many come back. */
  readonly perSecond: number;
}

/** What an operation was charged, as `extensions.cost` tells it. */
export interface Charge {
  readonly requested: number;
  readonly left: number;
}

/** COST-001, with what the client can do about it. */
export class CostRefusal extends DomainError {
  constructor(
    message: string,
    readonly charge: Charge,
    /** Undefined when waiting does not help. */
    retryInMs?: number,
  ) {
    const retryAfterSeconds = retryInMs === undefined ? undefined : retryAfterSecondsOf(retryInMs);
    super({ ...costExceeded, isRetryable: retryInMs !== undefined }, message, [], retryAfterSeconds);
  }
}

/** Charges operations to the budgets of their callers. */
export class CostLimiter {
  readonly #rule: BucketRule;

  constructor(
    private readonly store: BucketStore,
    private readonly limits: CostLimits,
  ) {
    this.#rule = { name: 'cost', capacity: limits.budget, refillPerSecond: limits.perSecond };
  }

  /** Throws CostRefusal for an operation beyond the limit of one, or beyond what is left of the budget. */
  async charge(key: string, requested: number): Promise<Charge> {
    const { perOperation, perSecond } = this.limits;
    if (requested > perOperation) {
      const { left } = await this.store.take(this.#rule, key, 0);
      const points = Number.isFinite(requested) ? `${requested} points` : 'countless points';
      throw new CostRefusal(
        `The operation asks for ${points}, and may for ${perOperation}: ask for smaller pages, or in parts.`,
        { requested: Math.min(requested, 1_000_000_000), left },
      );
    }
    const { isAllowed, left, retryInMs } = await this.store.take(this.#rule, key, requested);
    if (isAllowed) return { requested, left };
    throw new CostRefusal(
      `The operation asks for ${requested} points, and ${left} are left; ${perSecond} come back each second.`,
      { requested, left },
      retryInMs,
    );
  }

  /** Gives back what an operation did not use; what is left then. */
  async giveBack(key: string, points: number): Promise<number> {
    return (await this.store.take(this.#rule, key, -Math.max(0, points))).left;
  }
}
