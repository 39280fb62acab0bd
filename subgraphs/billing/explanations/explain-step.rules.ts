import { rational, roundOnce } from '../../../shared/values/rational.js';
import {
  explained,
  type ComputedAmount,
  type ExplainedInput,
  type Explanation,
  money,
} from './explanation.rules.js';

/** A part of something that is done bit by bit: of a total, so much as is done of the whole, less what was done before. */
export interface ExplainedStep extends Pick<
  ComputedAmount,
  'source' | 'currency' | 'amountMinor' | 'storedMinor' | 'others'
> {
  readonly total: ExplainedInput;
  readonly totalMinor: bigint;
  /** Of `totalMinor`, in its currency. */
  readonly beforeMinor: bigint;
  readonly whole: ExplainedInput;
  readonly wholeMinor: bigint;
  readonly done: ExplainedInput;
  readonly doneMinor: bigint;
}

/** A step: the last one is what is left, and none takes more than that. */
export function explainedStep(step: ExplainedStep): Explanation {
  const { source, currency, amountMinor, storedMinor, others = [] } = step;
  const { total, totalMinor, beforeMinor, whole, wholeMinor, done, doneMinor } = step;
  const amount = { source, currency, amountMinor, storedMinor, others };
  const before = money('before', beforeMinor, currency);
  const share = wholeMinor === 0n ? null : rational(totalMinor * doneMinor, wholeMinor);
  if (share && roundOnce(share) - beforeMinor === amountMinor)
    return explained({ ...amount, rule: 'step', exact: share, inputs: [total, done, whole, before] });
  const inputs = [total, before];
  if (amountMinor === totalMinor - beforeMinor) return explained({ ...amount, rule: 'rest', inputs });
  const bound = money('rounding', amountMinor - (totalMinor - beforeMinor), currency);
  return explained({ ...amount, rule: 'bounded_rest', inputs: [...inputs, bound] });
}
