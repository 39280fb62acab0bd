import type pg from 'pg';
import { acme } from '../../cast/cast.js';

/** The first day of the books, and the one behind their last: 36 months. */
export const booksStart = '2030-01-01';
export const booksEnd = '2033-01-01';

const linesOfEntry = 10;
const accounts = 200;

/** Everything else of these tables is kept by triggers; here the balances are summed once, so that they hold. */
const statements = [
  `insert into billing.ledger_accounts (business_id, id, code, name, type, kind, created_at, updated_at)
   select $1, uuidv7(), 'B' || lpad(n::text, 4, '0'), 'Account ' || n, (array['asset', 'liability', 'income', 'expense'])[1 + n % 4],
     'other', now(), now() from generate_series(1, ${accounts}) n`,
  `insert into billing.ledger_periods (business_id, month, status, changed_at)
   select $1, m, 'open', now() from generate_series(date '${booksStart}', date '${booksEnd}' - 1, interval '1 month') m
   on conflict do nothing`,
  `create table bench.bulk_entries as
   select uuidv7() as id, n, date '${booksStart}' + (n % (date '${booksEnd}' - date '${booksStart}'))::int as day
   from generate_series(1, $2::int / ${linesOfEntry}) n where $1::uuid is not null`,
  `insert into billing.ledger_entries (business_id, id, entry_date, month, description, source_type, source_id, purpose,
     line_count, created_at)
   select $1, id, day, date_trunc('month', day)::date, 'Bulk', 'manual', id, 'post', ${linesOfEntry}, now()
   from bench.bulk_entries`,
  `with numbered as (
     select id, row_number() over (order by code) - 1 as n from billing.ledger_accounts
     where business_id = $1 and code like 'B____')
   insert into billing.ledger_lines (business_id, id, entry_id, position, account_id, debit_minor, credit_minor, currency,
     foreign_minor)
   select $1, uuidv7(), e.id, p, a.id, (p % 2) * amount, (1 - p % 2) * amount, 'EUR', (2 * (p % 2) - 1) * amount
   from bench.bulk_entries e, generate_series(1, ${linesOfEntry}) p, lateral (select 100 + (e.n * 37 + (p + 1) / 2) % 9000 as amount) m
   join numbered a on true where a.n = (e.n * 7 + p * 13) % ${accounts}`,
  `insert into billing.ledger_balances (business_id, account_id, month, shard, debit_minor, credit_minor)
   select l.business_id, l.account_id, e.month, 0, sum(l.debit_minor), sum(l.credit_minor)
   from billing.ledger_lines l join billing.ledger_entries e on e.business_id = l.business_id and e.id = l.entry_id
   where l.business_id = $1 and e.entry_date >= '${booksStart}' group by 1, 2, 3`,
];

/** Fills 36 months with so many lines on 200 accounts, in entries of ten that balance. */
export async function addBooks(owner: pg.Client, lines: number): Promise<void> {
  await owner.query('create schema if not exists bench');
  await owner.query('set session_replication_role = replica');
  for (const text of statements)
    await owner.query(
      text.includes('$2')
        ? { text, values: [acme.id, lines] }
        : { text: text.replaceAll('$1', `'${acme.id}'`) },
    );
  await owner.query('reset session_replication_role');
  await owner.query('vacuum analyze billing.ledger_entries, billing.ledger_lines, billing.ledger_balances');
}
