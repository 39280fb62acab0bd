import type { AccountLine } from './general-ledger.reader.js';

/** A line with what the account has after it; a debit is above zero. */
export type BalancedLine = AccountLine & { readonly balanceMinor: bigint };

/** Lines in their order, each with the balance after it. */
export function runningBalances(opening: bigint, lines: readonly AccountLine[]): BalancedLine[] {
  let balanceMinor = opening;
  return lines.map((line) => {
    balanceMinor += BigInt(line.debitMinor) - BigInt(line.creditMinor);
    return { ...line, balanceMinor };
  });
}
