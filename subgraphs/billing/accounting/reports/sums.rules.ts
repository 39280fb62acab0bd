import type { AccountSums, Sums } from './account-sums.reader.js';

/** An account as a line of a report names it. */
export interface ReportedAccount {
  readonly accountId: string;
  readonly accountCode: string;
  readonly accountName: string;
  readonly accountType: AccountSums['type'];
}

export function reported({ id, code, name, type }: AccountSums): ReportedAccount {
  return { accountId: id, accountCode: code, accountName: name, accountType: type };
}

/** What was posted between two of the days: from the one on, and before the other. */
export function between(first: Sums, second: Sums): Sums {
  return {
    debitMinor: second.debitMinor - first.debitMinor,
    creditMinor: second.creditMinor - first.creditMinor,
  };
}

/** Debits less credits. */
export function balanceOf({ debitMinor, creditMinor }: Sums): bigint {
  return debitMinor - creditMinor;
}

/** Whether an account says what was earned and spent, anew in each fiscal year. */
export function isOfResult({ type }: Pick<AccountSums, 'type'>): boolean {
  return type === 'income' || type === 'expense';
}

export function total<Item>(items: readonly Item[], amountOf: (item: Item) => bigint): bigint {
  return items.reduce((sum, item) => sum + amountOf(item), 0n);
}
