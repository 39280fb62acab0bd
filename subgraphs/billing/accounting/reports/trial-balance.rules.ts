import type { AccountSums } from './account-sums.reader.js';
import { balanceOf, between, isOfResult, reported, type ReportedAccount, total } from './sums.rules.js';

/** Amounts of a trial balance; a debit is above zero in `opening` and `closing`. */
export interface TrialAmounts {
  readonly openingMinor: bigint;
  readonly debitMinor: bigint;
  readonly creditMinor: bigint;
  readonly closingMinor: bigint;
}

export interface TrialBalance {
  readonly rows: readonly (ReportedAccount & TrialAmounts)[];
  /** The results of earlier fiscal years, which nothing is posted for; a profit is below zero. */
  readonly retainedEarningsMinor: bigint;
  /** Openings sum to zero, debits to credits, closings to zero. */
  readonly totals: TrialAmounts;
}

/**
 * The trial balance of accounts whose sums are those before the fiscal year of its first day, before that day, and before
 * the one after its last. Accounts of the balance sheet open with everything, those of the result with their fiscal year.
 */
export function trialBalanceOf(accounts: readonly AccountSums[]): TrialBalance {
  const rows = accounts.map((account) => ({ ...reported(account), ...amountsOf(account) })).filter(isShown);
  const retainedEarningsMinor = total(accounts.filter(isOfResult), ({ before }) => balanceOf(before[0]!));
  const sum = (key: keyof TrialAmounts) => total(rows, (row) => row[key]);
  return {
    rows,
    retainedEarningsMinor,
    totals: {
      openingMinor: sum('openingMinor') + retainedEarningsMinor,
      debitMinor: sum('debitMinor'),
      creditMinor: sum('creditMinor'),
      closingMinor: sum('closingMinor') + retainedEarningsMinor,
    },
  };
}

function amountsOf(account: AccountSums): TrialAmounts {
  const [year, first, last] = account.before as [
    AccountSums['before'][0],
    AccountSums['before'][0],
    AccountSums['before'][0],
  ];
  const openingMinor = balanceOf(isOfResult(account) ? between(year, first) : first);
  const moved = between(first, last);
  return { openingMinor, ...moved, closingMinor: openingMinor + balanceOf(moved) };
}

/** An account without any amount says nothing. */
function isShown({ openingMinor, debitMinor, creditMinor }: TrialAmounts): boolean {
  return openingMinor !== 0n || debitMinor !== 0n || creditMinor !== 0n;
}
