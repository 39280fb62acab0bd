import type { Cost } from './compile-cost.js';
import type { CostLimiter } from './cost-limiter.js';
import { countObjects } from './count-objects.js';

/** In points; `extensions.cost` of an answer. */
export interface CostExtension {
  readonly requested: number;
  readonly actual: number;
  readonly left: number;
}

/** What one operation was charged before it ran. */
export class OperationCharge {
  private constructor(
    private readonly limiter: CostLimiter,
    private readonly key: string,
    private readonly base: number,
    private readonly requested: number,
    private readonly left: number,
  ) {}

  /** Throws CostRefusal when the operation is beyond its limit or the budget of its caller. */
  static async take(
    limiter: CostLimiter,
    key: string,
    cost: Cost,
    variables: Record<string, unknown>,
  ): Promise<OperationCharge> {
    const { requested, left } = await limiter.charge(key, cost.of(variables));
    return new OperationCharge(limiter, key, cost.base, requested, left);
  }

  /** Gives back what was charged and not used. */
  async settle(data: unknown): Promise<CostExtension> {
    const { requested, left } = this;
    const actual = Math.min(requested, this.base + Math.max(0, countObjects(data) - 1));
    if (actual === requested) return { requested, actual, left };
    return { requested, actual, left: await this.limiter.giveBack(this.key, requested - actual) };
  }
}
