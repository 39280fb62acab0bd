import type { AccountSums, Sums } from './account-sums.reader.js';
import { balanceOf, between, isOfResult, reported, type ReportedAccount, total } from './sums.rules.js';

/** What was earned and spent: income by credits, expense by debits. */
export interface ResultAmounts {
  readonly incomeMinor: bigint;
  readonly expenseMinor: bigint;
  /** Income less expense: above zero a profit. */
  readonly resultMinor: bigint;
}

export interface ProfitAndLoss extends ResultAmounts {
  readonly rows: readonly (ReportedAccount & {
    readonly amountMinor: bigint;
    readonly comparedMinor: bigint | null;
  })[];
  /** Of the period that it is compared with. */
  readonly compared: ResultAmounts | null;
}

type Pair = readonly [Sums, Sums];

/**
 * The profit and loss of accounts whose sums are those before the first day and before the one after the last, and the
 * same of a period to compare with, where there is one.
 */
export function profitAndLossOf(accounts: readonly AccountSums[], isCompared = false): ProfitAndLoss {
  const own = accounts.filter(isOfResult);
  const rows = own
    .map((account) => ({
      ...reported(account),
      amountMinor: amountIn(account, account.before.slice(0, 2) as unknown as Pair),
      comparedMinor: isCompared ? amountIn(account, account.before.slice(2) as unknown as Pair) : null,
    }))
    .filter(({ amountMinor, comparedMinor }) => amountMinor !== 0n || (comparedMinor ?? 0n) !== 0n);
  const totalsOf = (amountOf: (row: (typeof rows)[0]) => bigint): ResultAmounts => {
    const sum = (type: string) =>
      total(
        rows.filter(({ accountType }) => accountType === type),
        amountOf,
      );
    const [incomeMinor, expenseMinor] = [sum('income'), sum('expense')];
    return { incomeMinor, expenseMinor, resultMinor: incomeMinor - expenseMinor };
  };
  return {
    rows,
    ...totalsOf(({ amountMinor }) => amountMinor),
    compared: isCompared ? totalsOf(({ comparedMinor }) => comparedMinor!) : null,
  };
}

function amountIn({ type }: AccountSums, [first, last]: Pair): bigint {
  const balance = balanceOf(between(first, last));
  return type === 'income' ? -balance : balance;
}
