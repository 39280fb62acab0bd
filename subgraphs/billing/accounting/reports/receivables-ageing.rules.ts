import { Temporal } from 'temporal-polyfill';
import type { OpenItem } from './receivables-ageing.reader.js';
import { total } from './sums.rules.js';

/** What the age of a document is counted from. */
export type AgedBy = 'due_date' | 'issue_date';

/** What is open of documents, by age, and of credits beside it. */
export interface AgedAmounts {
  readonly notDueMinor: bigint;
  /** By bucket, and in the last place what is older than all of them. */
  readonly bucketsMinor: readonly bigint[];
  readonly creditsMinor: bigint;
  /** Documents less credits. */
  readonly balanceMinor: bigint;
}

export interface AgedCustomer extends AgedAmounts {
  readonly customerId: string | null;
  readonly customerName: string | null;
}

export interface ReceivablesAgeing {
  readonly rows: readonly AgedCustomer[];
  readonly totals: AgedAmounts;
}

/** Days from one day to another. */
export function daysBetween(first: string, last: string): number {
  return Temporal.PlainDate.from(first).until(last, { largestUnit: 'day' }).days;
}

/** What customers owe by age: `buckets` are the last days of each, upwards, such as 30, 60, 90. */
export function ageingOf(
  items: readonly OpenItem[],
  { asOf, by, buckets }: { readonly asOf: string; readonly by: AgedBy; readonly buckets: readonly number[] },
): ReceivablesAgeing {
  const bucketOf = ({ issueDate, dueDate }: OpenItem) => {
    const days = daysBetween(by === 'due_date' ? (dueDate ?? issueDate) : issueDate, asOf);
    const index = buckets.findIndex((last) => days <= last);
    return days <= 0 ? -1 : index < 0 ? buckets.length : index;
  };
  const aged = (own: readonly OpenItem[]): AgedAmounts => {
    const open = (of: (item: OpenItem) => boolean) => total(own.filter(of), ({ openMinor }) => openMinor);
    const inBucket = (bucket: number) => open((item) => !item.isCredit && bucketOf(item) === bucket);
    const creditsMinor = open(({ isCredit }) => isCredit);
    return {
      notDueMinor: inBucket(-1),
      bucketsMinor: [...buckets, 0].map((_, bucket) => inBucket(bucket)),
      creditsMinor,
      balanceMinor: open(({ isCredit }) => !isCredit) - creditsMinor,
    };
  };
  const rows = [...Map.groupBy(items, ({ customerId }) => customerId)].map(([customerId, own]) => ({
    ...{ customerId, customerName: own[0]!.customerName },
    ...aged(own),
  }));
  return { rows, totals: aged(items) };
}
