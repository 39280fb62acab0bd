import { migration } from '../../../shared/schema/migration.js';

/**
 * Guards find the rows of others by their whole keys. Joined to the new rows, a plan could read all of the business
 * instead: where tenants were small when PostgreSQL last counted, each entry of a large one read all entries before it.
 */
export const guardsByKey = migration(
  'billing/050-guards-by-key',
  `
  create or replace function billing.move_ledger_balances() returns trigger language plpgsql
    security invoker set search_path = pg_catalog as $$
  begin
    if exists (
      select from (select distinct n.business_id, n.entry_id from new_rows n) n
      where (select count(*) from billing.ledger_lines l
          where l.business_id = n.business_id and l.entry_id = n.entry_id)
        > (select e.line_count from billing.ledger_entries e
          where e.business_id = n.business_id and e.id = n.entry_id))
    then
      raise exception 'the entry has all its lines' using errcode = '23514', constraint = 'ledger_lines_complete';
    end if;
    insert into billing.ledger_balances as b (business_id, account_id, month, shard, debit_minor, credit_minor)
    select n.business_id, n.account_id, n.month, pg_backend_pid() % 8, sum(n.debit_minor), sum(n.credit_minor)
    from (
      select l.business_id, l.account_id, l.debit_minor, l.credit_minor, (
        select e.month from billing.ledger_entries e where e.business_id = l.business_id and e.id = l.entry_id) as month
      from new_rows l) n
    group by n.business_id, n.account_id, n.month
    order by n.account_id, n.month
    on conflict (business_id, account_id, month, shard) do update
    set debit_minor = b.debit_minor + excluded.debit_minor, credit_minor = b.credit_minor + excluded.credit_minor;
    return null;
  end $$;

  create or replace function billing.refuse_rows_of_issued() returns trigger language plpgsql
    security invoker set search_path = pg_catalog as $$
  begin
    if exists (
      select from new_rows n
      where (select d.issued_at from billing.documents d
        where d.business_id = n.business_id and d.id = n.document_id) is not null)
    then
      raise exception 'the document is issued' using errcode = '23514', constraint = 'documents_frozen';
    end if;
    return null;
  end $$;
  `,
);
