import pg from 'pg';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { acme, acmeOwner } from '../../cast/cast.js';
import { systemIds } from '../../../shared/values/ids.js';
import { postLedgerEntry } from '../../../subgraphs/billing/accounting/ledger-entries/post-ledger-entry.service.js';
import { actorOf } from './actor.js';
import { inTurns, type Load } from './in-turns.js';

export interface Measured {
  readonly kernel: Kernel;
  readonly superuser: pg.ClientConfig;
  /** Connected as the superuser. */
  readonly owner: pg.Client;
  readonly load: Load;
}

const debits = ['6300', '5000', '6800'];

/** Manual entries of four lines beside plain inserts of the same rows into tables without a trigger. */
export async function measureEntries({ kernel, superuser, owner, load }: Measured): Promise<object[]> {
  const { rows } = await owner.query<{ code: string; id: string }>(
    'select code, id from billing.ledger_accounts where business_id = $1',
    [acme.id],
  );
  const idOf = (code: string) => rows.find((row) => row.code === code)!.id;
  await owner.query(`
    create schema bench;
    create table bench.entries (like billing.ledger_entries including constraints including indexes);
    create table bench.lines (like billing.ledger_lines including constraints including indexes)`);
  const pool = new pg.Pool({ ...superuser, max: load.clients, pipeline: true } as pg.PoolConfig);
  // A server that is stopped after a failure must not hide what failed.
  pool.on('error', () => undefined);
  const ours = async () => {
    const amount = (amountMinor: bigint) => ({ amountMinor, currency: 'EUR' });
    const lines = debits.map((code) => ({
      accountId: idOf(code),
      debit: amount(100n),
      credit: null,
      memo: null,
    }));
    const credit = { accountId: idOf('1000'), debit: null, credit: amount(300n), memo: null };
    const input = { entryDate: '2026-11-03', description: 'Rent and more', lines: [...lines, credit] };
    await postLedgerEntry(kernel, actorOf(), input as never);
  };
  const limit = () => insertPlainly(pool, [...debits.map(idOf), idOf('1000')]);
  // Plans are those of tables that have rows, as autovacuum soon makes them.
  for (let count = 0; count < 2_000; count += 8) await Promise.all(Array.from({ length: 8 }, ours));
  await Promise.all(Array.from({ length: 8 }, limit));
  await owner.query('vacuum analyze');
  const result = await inTurns('manual entries of 4 lines', load, { ours, limit });
  await pool.end();
  return [result];
}

async function insertPlainly(pool: pg.Pool, accounts: readonly string[]): Promise<void> {
  const client = await pool.connect();
  const entryId = systemIds.next();
  await Promise.all([
    client.query({ name: 'begin', text: 'begin' }),
    client.query({
      name: 'entry',
      text: `insert into bench.entries (business_id, id, entry_date, month, description, source_type, source_id, purpose, line_count,
        created_by, created_at) values ($1, $2, '2026-11-03', '2026-11-01', 'Rent and more', 'manual', $2, 'post', 4, $3, now())`,
      values: [acme.id, entryId, acmeOwner.id],
    }),
    client.query({
      name: 'lines',
      text: `insert into bench.lines (business_id, id, entry_id, position, account_id, debit_minor, credit_minor, currency, foreign_minor)
        select $1, id, $2, position, account_id, debit, credit, 'EUR', debit - credit
        from unnest($3::uuid[], $4::int[], $5::uuid[], $6::bigint[], $7::bigint[]) l(id, position, account_id, debit, credit)`,
      values: [
        acme.id,
        entryId,
        accounts.map(() => systemIds.next()),
        accounts.map((_, index) => index + 1),
        accounts,
        [100, 100, 100, 0],
        [0, 0, 0, 300],
      ],
    }),
    client.query({ name: 'commit', text: 'commit' }),
  ]);
  client.release();
}
