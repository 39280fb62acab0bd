import type { CastBusiness } from '../../shared/config/cast.js';
import type { Client } from './client.js';
import type { Graph } from './start-graph.js';

/** Accounts of a business, and an entry on them. */
export interface LedgerRecords {
  /** An expense, which no posting needs. */
  readonly ledgerAccountId: string;
  readonly bankAccountId: string;
  readonly ledgerEntryId: string;
}

/** Posts three entries in the books of a business, which mention its name: one for each way to take one back, one that stays. */
export async function makeLedger(
  graph: Graph,
  owner: Client,
  { id, name }: CastBusiness,
): Promise<LedgerRecords> {
  const rows = await graph.sql<{ id: string; code: string; currency: string }>(
    `select a.id, a.code, p.currency from billing.ledger_accounts a
     join kernel.business_profiles p on p.business_id = a.business_id
     where a.business_id = $1 and a.code in ('1000', '6300') order by a.code`,
    [id],
  );
  const [bank, costs] = rows as [(typeof rows)[0], (typeof rows)[0]];
  const amount = { amountMinor: 100, currency: bank.currency };
  const input = {
    entryDate: '2026-03-01',
    description: `Rent of ${name}`,
    lines: [
      { accountId: costs.id, debit: amount, memo: `For ${name}` },
      { accountId: bank.id, credit: amount },
    ],
  };
  const post = () =>
    owner.query(
      'mutation ($input: PostLedgerEntryInput!) { postLedgerEntry(input: $input) { ledgerEntry { id } } }',
      { input },
    );
  const [{ data }] = await Promise.all([post(), post(), post()]);
  return {
    ledgerAccountId: costs.id,
    bankAccountId: bank.id,
    ledgerEntryId: data.postLedgerEntry.ledgerEntry.id,
  };
}
