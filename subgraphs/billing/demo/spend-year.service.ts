import { postEntries } from '../accounting/ledger-entries/post-entries.service.js';
import { manualEntry } from '../accounting/posting/manual.rules.js';
import { openingEntry } from '../accounting/posting/opening.rules.js';
import { todayIn } from '../payments/allocations/apply-credit.service.js';
import type { DemoBooks } from './demo-year.rules.js';

const accounts = 'select code, id from billing.ledger_accounts where business_id = ?';

/** What the bank began with, and what the business spends: rent, wages, goods. Posted together, as they are many. */
export async function spendYear({ unit, actor, currency, year, dayOf }: DemoBooks): Promise<void> {
  const rows = await unit.execute<{ code: string; id: string }>(accounts, [actor.businessId]);
  const idOf = new Map(rows.map(({ code, id }) => [code, id]));
  const line = (code: string, side: 'debit' | 'credit', amountMinor: bigint) => ({
    ...{ accountId: idOf.get(code)!, side, amountMinor },
  });
  const opening = openingEntry(unit.newId(), dayOf(365), currency, [
    line('1000', 'debit', year.openingMinor),
  ]);
  const inOrder = year.entries.toSorted((one, other) => other.daysAgo - one.daysAgo);
  const spent = inOrder.map(({ description, daysAgo, debit, credit, amountMinor }) => ({
    description,
    entry: manualEntry(unit.newId(), dayOf(daysAgo), currency, [
      line(debit, 'debit', amountMinor),
      line(credit, 'credit', amountMinor),
    ])!,
  }));
  await postEntries(unit, await todayIn(unit), [
    { description: 'Opening balances', entry: opening! },
    ...spent,
  ]);
}
