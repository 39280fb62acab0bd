import { enqueueForEachBusiness } from '../../../shared/schema/enqueue-in-migration.js';
import { migration } from '../../../shared/schema/migration.js';
import { changesAfterIssue } from './031-document-guards.js';

/** What an issued document may still change: as before, and whether it was found overdue. */
const changes = [...changesAfterIssue, 'deal_id', 'overdue_since'];
const unchanged = (row: string) => `to_jsonb(${row}) - '{${changes.join(',')}}'::text[]`;

/**
 * The first day on which an invoice was overdue, once invoice.overdue was published: it is published once. The businesses
 * that are there already are asked for it; others ask with each invoice that they issue.
 */
export const overdueInvoices = migration(
  'billing/080-overdue-invoices',
  `
  alter table billing.documents add column overdue_since date,
    add constraint documents_overdue_after_due check (
      overdue_since is null or (kind = 'invoice' and issued_at is not null and overdue_since > due_date));
  create index documents_not_yet_overdue on billing.documents (business_id, due_date, id)
    where residual_minor > 0 and kind = 'invoice' and overdue_since is null;

  create or replace function billing.freeze_document() returns trigger language plpgsql
    security invoker set search_path = pg_catalog as $$
  begin
    if tg_op = 'DELETE' or (old.status = 'void' and new.status <> 'void')
      or (new.credit_noted_minor <> old.credit_noted_minor and pg_trigger_depth() < 2)
      or (old.einvoice_sha256 is not null and new.einvoice_sha256 is distinct from old.einvoice_sha256)
      or (old.overdue_since is not null and new.overdue_since is distinct from old.overdue_since)
      or (new.deal_id is distinct from old.deal_id and new.deal_id is not null)
      or ${unchanged('new')} <> ${unchanged('old')}
    then
      raise exception '% is issued', old.number using errcode = '23514', constraint = 'documents_frozen';
    end if;
    return new;
  end $$;
  ${enqueueForEachBusiness('billing.documents', { name: 'billing.mark_overdue', maxAttempts: 25, payload: {} })}
  `,
);
