import type { AccountSums } from './account-sums.reader.js';
import { balanceOf, between, isOfResult, reported, type ReportedAccount, total } from './sums.rules.js';

/** A balance sheet: assets equal liabilities and equity. Each amount is above zero on the side it belongs to. */
export interface BalanceSheet {
  readonly rows: readonly (ReportedAccount & { readonly amountMinor: bigint })[];
  readonly assetsMinor: bigint;
  readonly liabilitiesMinor: bigint;
  /** Of the accounts of equity, earlier results and this one. */
  readonly equityMinor: bigint;
  /** The results of earlier fiscal years, which nothing is posted for. */
  readonly retainedEarningsMinor: bigint;
  /** The result of the fiscal year up to the day. */
  readonly resultMinor: bigint;
}

/** The balance sheet of accounts whose sums are those before the fiscal year of its day, and before the day after it. */
export function balanceSheetOf(accounts: readonly AccountSums[]): BalanceSheet {
  const rows = accounts
    .filter((account) => !isOfResult(account))
    .map((account) => ({ ...reported(account), amountMinor: amountOf(account) }))
    .filter(({ amountMinor }) => amountMinor !== 0n);
  const sum = (type: string) =>
    total(
      rows.filter(({ accountType }) => accountType === type),
      ({ amountMinor }) => amountMinor,
    );
  const results = accounts.filter(isOfResult);
  const retainedEarningsMinor = -total(results, ({ before }) => balanceOf(before[0]!));
  const resultMinor = -total(results, ({ before }) => balanceOf(between(before[0]!, before[1]!)));
  return {
    rows,
    assetsMinor: sum('asset'),
    liabilitiesMinor: sum('liability'),
    equityMinor: sum('equity') + retainedEarningsMinor + resultMinor,
    retainedEarningsMinor,
    resultMinor,
  };
}

function amountOf({ type, before }: AccountSums): bigint {
  const balance = balanceOf(before[1]!);
  return type === 'asset' ? balance : -balance;
}
