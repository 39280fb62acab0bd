import { applicationRole } from '../../../shared/postgres/tenant-table.js';
import { enqueueForEachBusiness } from '../../../shared/schema/enqueue-in-migration.js';
import { migration } from '../../../shared/schema/migration.js';
import { changesAfterIssue } from './031-document-guards.js';

const changes = [...changesAfterIssue, 'deal_id', 'overdue_since'];
const texts = ['seller', 'buyer', 'reference', 'notes'];
const unchanged = (row: string, columns: readonly string[]) =>
  `to_jsonb(${row}) - '{${columns.join(',')}}'::text[]`;

/** Whether the year of a day, and the ten that the law retains it for, are over. */
const isOver = (day: string) =>
  `extract(year from ${day}) + 10 < extract(year from now() at time zone 'UTC')`;
const isBlank = (row: string) =>
  `${row}.seller = '{}' and ${row}.buyer = '{}' and ${row}.reference is null and ${row}.notes is null`;

/**
 * What the law retained about persons is blanked when its time is over: by the one function that may, and that does nothing
 * else. Figures, numbers and days stay. Each business is asked for it once a year.
 */
export const endOfRetention = migration(
  'billing/094-end-of-retention',
  `
  create or replace function billing.freeze_document() returns trigger language plpgsql
    security invoker set search_path = pg_catalog as $$
  begin
    if tg_op = 'DELETE' or (old.status = 'void' and new.status <> 'void')
      or (new.credit_noted_minor <> old.credit_noted_minor and pg_trigger_depth() < 2)
      or (old.einvoice_sha256 is not null and new.einvoice_sha256 is distinct from old.einvoice_sha256)
      or (old.overdue_since is not null and new.overdue_since is distinct from old.overdue_since)
      or (new.deal_id is distinct from old.deal_id and new.deal_id is not null)
      or (${unchanged('new', changes)} <> ${unchanged('old', changes)}
        and not (${isOver('old.issue_date')} and ${isBlank('new')}
          and ${unchanged('new', [...changes, ...texts])} = ${unchanged('old', [...changes, ...texts])}))
    then
      raise exception '% is issued', old.number using errcode = '23514', constraint = 'documents_frozen';
    end if;
    return new;
  end $$;

  -- Answers how many documents, payments and refunds of the business of the transaction it blanked: at most so many of each.
  create function billing.end_retention(most integer) returns integer
    language plpgsql security definer set search_path = pg_catalog as $$
  declare
    business uuid := nullif(current_setting('app.business_id', true), '')::uuid;
    over date := make_date((extract(year from now() at time zone 'UTC') - 10)::integer, 1, 1);
    ended uuid[];
    others integer;
    refunded integer;
  begin
    ended := array(
      select d.id from billing.documents d
      where d.business_id = business and d.issued_at is not null and d.issue_date < over and not (${isBlank('d')})
      order by d.issue_date, d.id limit most for update);
    update billing.document_lines set description = '[erased]'
      where business_id = business and document_id = any(ended);
    update billing.ledger_entries set description = '[erased]'
      where business_id = business and source_type in ('invoice', 'credit_note') and source_id = any(ended);
    update billing.documents set seller = '{}', buyer = '{}', reference = null, notes = null
      where business_id = business and id = any(ended);
    update billing.payments set external_reference = null
      where business_id = business and id = any(array(
        select p.id from billing.payments p
        where p.business_id = business and p.value_date < over and p.external_reference is not null
        order by p.value_date, p.id limit most for update));
    get diagnostics others = row_count;
    update billing.refunds set reason = null
      where business_id = business and id = any(array(
        select r.id from billing.refunds r
        where r.business_id = business and r.created_at < over at time zone 'UTC' and r.reason is not null
        order by r.created_at, r.id limit most for update));
    get diagnostics refunded = row_count;
    return cardinality(ended) + others + refunded;
  end $$;
  revoke all on function billing.end_retention from public;
  grant execute on function billing.end_retention to ${applicationRole};
  ${enqueueForEachBusiness('billing.settings', { name: 'billing.end_retention', maxAttempts: 25, payload: {} })}
  `,
);
