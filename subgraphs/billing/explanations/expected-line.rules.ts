import type { ExplainedInput } from './explanation.rules.js';

/** A line that an entry must have: a debit is above zero, and what it is of. */
export interface ExpectedLine {
  readonly amountMinor: bigint;
  readonly of: ExplainedInput;
  readonly ofMinor: bigint;
}
