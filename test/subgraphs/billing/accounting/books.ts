import { acme } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import type { Graph } from '../../../kit/start-graph.js';

const entryFields = `id entryDate documentDate description sourceType purpose
  lines { position account { code } debit { amountMinor currency } credit { amountMinor } memo }
  reverses { id } reversedBy { id } createdBy { email }`;

export const money = (amountMinor: number, currency = 'EUR') => ({ amountMinor, currency });

export const codeOf = ({ errors }: { errors?: { extensions: { code: string } }[] }) =>
  errors?.[0]?.extensions.code;

/** The books of Acme, as their owner works with them. */
export async function openAcmeBooks(graph: Graph, owner: Client) {
  const { data } = await owner.query('{ ledgerAccounts(first: 100) { nodes { id code } } }');
  const accounts = Object.fromEntries(
    data.ledgerAccounts.nodes.map(({ id, code }: Record<string, string>) => [code, id]),
  ) as Record<string, string>;
  const debit = (code: string, amountMinor: number) => ({
    accountId: accounts[code],
    debit: money(amountMinor),
  });
  const credit = (code: string, amountMinor: number) => ({
    accountId: accounts[code],
    credit: money(amountMinor),
  });
  const post = (input: object, client = owner) =>
    client.query(
      `mutation ($input: PostLedgerEntryInput!) { postLedgerEntry(input: $input) { ledgerEntry { ${entryFields} } } }`,
      { input: { description: 'Rent', entryDate: '2026-10-05', ...input } },
    );
  return {
    ...{ accounts, debit, credit, post },
    rent: (entryDate: string) => post({ entryDate, lines: [debit('6300', 30_000), credit('1000', 30_000)] }),
    reverse: (input: object) =>
      owner.query(
        `mutation ($input: ReverseLedgerEntryInput!) { reverseLedgerEntry(input: $input) { ledgerEntry { ${entryFields} } } }`,
        { input: { reason: 'Paid twice', ...input } },
      ),
    period: (mutation: 'closePeriod' | 'reopenPeriod', month: string) =>
      owner.query(
        `mutation ($month: Date!) { ${mutation}(input: { month: $month }) { ledgerPeriod { month status changedBy { email } } } }`,
        { month },
      ),
    async integrity() {
      const answer = await owner.query(
        '{ ledgerIntegrity { isIntact entryCount checks { name brokenIds } } }',
      );
      return answer.data.ledgerIntegrity;
    },
    async count() {
      const [row] = await graph.sql<{ entries: number }>(
        'select count(*)::int as entries from billing.ledger_entries where business_id = $1',
        [acme.id],
      );
      return row!.entries;
    },
  };
}
