import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { acme, acmeOwner } from '../../../cast/cast.js';
import { asApplication } from '../../../kit/as-application.js';
import { eventually } from '../../../kit/eventually.js';
import { startGraph, type Graph } from '../../../kit/start-graph.js';
import { openAcmeBooks } from './books.js';

let graph: Graph;
let books: Awaited<ReturnType<typeof openAcmeBooks>>;
let entryId: string;

beforeAll(async () => {
  graph = await startGraph();
  books = await openAcmeBooks(graph, await graph.signIn(acmeOwner));
  entryId = (await books.rent('2026-10-05')).data.postLedgerEntry.ledgerEntry.id;
  await books.rent('2026-10-06');
  await eventually(async () => expect((await books.integrity()).entryCount).toBe(2));
});
afterAll(() => graph?.stop());

describe('the application role is refused by the database', () => {
  test.each([
    ['a posted line that changes', 'update billing.ledger_lines set debit_minor = 1', '42501'],
    ['a line that is deleted', 'delete from billing.ledger_lines', '42501'],
    ['an entry that changes', "update billing.ledger_entries set entry_date = '2026-01-01'", '42501'],
    ['an entry that is deleted', 'delete from billing.ledger_entries', '42501'],
    ['a forged balance', 'update billing.ledger_balances set debit_minor = 1', '42501'],
    ['a link that changes', 'update billing.ledger_chain set seq = 9', '42501'],
    [
      'an account that changes its meaning',
      "update billing.ledger_accounts set type = 'income' where code = '6300'",
      '23514 ledger_accounts_in_use',
    ],
    [
      'an entry without lines',
      `insert into billing.ledger_entries (business_id, id, entry_date, month, description, source_type, source_id,
         purpose, line_count, created_at)
       values ($1, gen_random_uuid(), '2026-10-09', '2026-10-01', 'x', 'manual', gen_random_uuid(), 'post', 2, now())`,
      '23514 ledger_entries_balance',
    ],
    [
      'a line more than the entry has',
      `insert into billing.ledger_lines (business_id, id, entry_id, position, account_id, debit_minor, credit_minor,
         currency, foreign_minor)
       select l.business_id, gen_random_uuid(), l.entry_id, 3, l.account_id, 1, 0, 'EUR', 1
       from billing.ledger_lines l where l.business_id = $1 limit 1`,
      '23514 ledger_lines_complete',
    ],
  ])('%s', async (_, statement, code) => {
    const values = statement.includes('$1') ? [acme.id] : [];

    expect(await asApplication(graph, acme.id, (client) => client.query(statement, values))).toBe(code);

    expect(await books.integrity()).toMatchObject({ isIntact: true, entryCount: 2 });
  });
});

describe('what a superuser changes is named by the integrity report', () => {
  const triggersOff = 'set local session_replication_role = replica;';
  const brokenOf = async () => {
    const { isIntact, checks } = await books.integrity();
    const broken = checks.filter(({ brokenIds }: { brokenIds: string[] }) => brokenIds.length > 0);
    return [isIntact, broken.map(({ name }: { name: string }) => name)];
  };

  test('a posted line: the entry does not balance, its balances differ, the chain breaks there', async () => {
    const set = (amount: number) =>
      graph.sql(
        `update billing.ledger_lines set debit_minor = ${amount} where entry_id = '${entryId}' and debit_minor > 0`,
      );

    await set(29_999);

    expect(await brokenOf()).toEqual([false, ['entries_balance', 'balances_equal_lines', 'chain_is_whole']]);
    const { checks } = await books.integrity();
    expect(checks.find(({ name }: { name: string }) => name === 'chain_is_whole').brokenIds).toEqual([
      entryId,
    ]);
    await set(30_000);
    expect(await brokenOf()).toEqual([true, []]);
  });

  test('a forged balance', async () => {
    const move = (by: number) =>
      graph.sql(
        `begin; ${triggersOff} update billing.ledger_balances set debit_minor = debit_minor + ${by}
         where business_id = '${acme.id}' and account_id = '${books.accounts['6300']}'; commit`,
      );

    await move(5);

    expect(await brokenOf()).toEqual([false, ['balances_equal_lines']]);
    await move(-5);
  });

  test('an entry that was deleted', async () => {
    await graph.sql(
      `begin; ${triggersOff} delete from billing.ledger_lines where entry_id = '${entryId}';
       delete from billing.ledger_entries where id = '${entryId}'; commit`,
    );

    expect(await brokenOf()).toEqual([false, ['balances_equal_lines', 'chain_is_whole']]);
  });
});

test('an entry costs the same in large books among small ones', async () => {
  // As PostgreSQL last counted, businesses have few entries.
  await graph.sql('analyze billing.ledger_entries, billing.ledger_lines');
  const rowsRead = async () => {
    let read = 0;
    const code = await asApplication(graph, acme.id, async (client) => {
      await client.query(addEntries, [acme.id, 1]);
      const { rows } = await client.query<{ read: number }>(
        `select sum(pg_stat_get_xact_tuples_returned(t) + pg_stat_get_xact_tuples_fetched(t))::int as read
         from unnest('{billing.ledger_entries,billing.ledger_lines}'::regclass[]) as t`,
      );
      read = rows[0]!.read;
    });
    expect(code).toBeUndefined();
    return read;
  };
  await asApplication(graph, acme.id, (client) => client.query(addEntries, [acme.id, 3_000]));

  expect(await rowsRead()).toBeLessThan(50);
});

/** As many entries of two lines. */
const addEntries = `
  with added as (
    insert into billing.ledger_entries (business_id, id, entry_date, month, description, source_type, source_id, purpose,
      line_count, created_at)
    select $1, gen_random_uuid(), '2026-10-09', '2026-10-01', 'x', 'manual', gen_random_uuid(), 'post', 2, now()
    from generate_series(1, $2) returning id)
  insert into billing.ledger_lines (business_id, id, entry_id, position, account_id, debit_minor, credit_minor, currency,
    foreign_minor)
  select $1, gen_random_uuid(), e.id, p, a.id, 2 - p, p - 1, 'EUR', 3 - 2 * p
  from added e, generate_series(1, 2) p, billing.ledger_accounts a
  where a.business_id = $1 and a.code = (array['6300', '1000'])[p]`;
