import { deepStrictEqual } from 'node:assert';
import { performance } from 'node:perf_hooks';
import { acme } from '../../cast/cast.js';
import { findAccountSums } from '../../../subgraphs/billing/accounting/reports/account-sums.reader.js';
import { trialBalanceOf } from '../../../subgraphs/billing/accounting/reports/trial-balance.rules.js';
import { median } from '../measure/statistics.js';
import { addBooks, booksEnd, booksStart } from './bulk-books.js';
import { addInvoices, recomputedAgeing } from './bulk-invoices.js';
import { findOpenItems } from '../../../subgraphs/billing/accounting/reports/receivables-ageing.reader.js';
import type { Measured } from './measure-entries.js';

/** How many times each side answers; the first one of each warms up. */
const rounds = 9;
const asOf = '2026-11-30';

/** What is compared of large books. */
export interface Sizes {
  /** Of the ledger. */
  readonly lines: number;
  readonly open: number;
  /** Settled ones that are added beside the open ones. */
  readonly settled: number;
}

/** Reports beside the same sums of hand-written SQL; both answer the same. */
export async function measureReports({ kernel, owner }: Measured, sizes: Sizes): Promise<object[]> {
  await addBooks(owner, sizes.lines);
  const trial = async () => {
    const accounts = await findAccountSums(kernel, acme.id, [booksStart, booksStart, booksEnd]);
    // Accounts of the postings before have an opening, and nothing in the period.
    return trialBalanceOf(accounts)
      .rows.filter(({ debitMinor, creditMinor }) => debitMinor + creditMinor > 0n)
      .map(({ accountCode, debitMinor, creditMinor }) => [
        ...[accountCode, String(debitMinor), String(creditMinor)],
      ]);
  };
  const recomputed = async () => (await owner.query({ text: sumsOfLines, values, rowMode: 'array' })).rows;
  deepStrictEqual(await trial(), await recomputed());
  const [ours, limit] = await medians([trial, recomputed]);
  const ageing = () => findOpenItems(kernel, acme.id, asOf);
  await addInvoices(owner, { count: sizes.open, isSettled: false });
  const before = await medians([ageing]);
  const few = await ageing();
  await addInvoices(owner, { count: sizes.settled, isSettled: true });
  deepStrictEqual(inOrder(await ageing()), inOrder(few));
  deepStrictEqual(
    String(few.reduce((sum, { openMinor }) => sum + openMinor, 0n)),
    await recomputedAgeing(owner, asOf),
  );
  const after = await medians([ageing]);
  return [
    {
      what: `trial balance of ${sizes.lines.toLocaleString('en')} lines`,
      ...{
        'ours, ms': shown(ours!),
        'beside it, ms': shown(limit!),
        ratio: `1/${(limit! / ours!).toFixed(0)}`,
      },
    },
    {
      what: `ageing of ${sizes.open.toLocaleString('en')} open invoices, and beside ${sizes.settled.toLocaleString('en')} settled ones`,
      ...{ 'ours, ms': shown(after[0]!), 'beside it, ms': shown(before[0]!) },
      ratio: (after[0]! / before[0]!).toFixed(2),
    },
  ];
}

const values = [acme.id, booksStart, booksEnd];
const sumsOfLines = `select a.code, sum(l.debit_minor)::text, sum(l.credit_minor)::text
  from billing.ledger_lines l
  join billing.ledger_entries e on e.business_id = l.business_id and e.id = l.entry_id
  join billing.ledger_accounts a on a.business_id = l.business_id and a.id = l.account_id
  where l.business_id = $1 and e.entry_date >= $2::date and e.entry_date < $3::date
  group by a.code order by a.code collate "C"`;

/** Items of one customer come in any order. */
const inOrder = (items: Awaited<ReturnType<typeof findOpenItems>>) =>
  items.map(({ customerId, dueDate, openMinor }) => `${customerId} ${dueDate} ${openMinor}`).toSorted();

const shown = (ms: number) => Number(ms.toFixed(1));

/** Medians of each, in turns. */
async function medians(sides: readonly (() => Promise<unknown>)[]): Promise<number[]> {
  const times = sides.map(() => [] as number[]);
  for (let round = 0; round <= rounds; round += 1)
    for (const [index, side] of sides.entries()) {
      const startMs = performance.now();
      await side();
      if (round > 0) times[index]!.push(performance.now() - startMs);
    }
  return times.map(median);
}
