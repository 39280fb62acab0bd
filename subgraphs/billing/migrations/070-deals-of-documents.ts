import { migration } from '../../../shared/schema/migration.js';
import { changesAfterIssue } from './031-document-guards.js';

/**
 * An issued document may lose the deal that it came of, which crm deletes whenever it likes. The link is for people who
 * sell: nothing that the law wants of a document hangs on it.
 */
export const dealsOfDocuments = migration(
  'billing/070-deals-of-documents',
  `
  create or replace function billing.freeze_document() returns trigger language plpgsql
    security invoker set search_path = pg_catalog as $$
  begin
    if tg_op = 'DELETE' or (old.status = 'void' and new.status <> 'void')
      or (new.credit_noted_minor <> old.credit_noted_minor and pg_trigger_depth() < 2)
      or (old.einvoice_sha256 is not null and new.einvoice_sha256 is distinct from old.einvoice_sha256)
      or (new.deal_id is distinct from old.deal_id and new.deal_id is not null)
      or to_jsonb(new) - '{${[...changesAfterIssue, 'deal_id'].join(',')}}'::text[]
        <> to_jsonb(old) - '{${[...changesAfterIssue, 'deal_id'].join(',')}}'::text[]
    then
      raise exception '% is issued', old.number using errcode = '23514', constraint = 'documents_frozen';
    end if;
    return new;
  end $$;
  `,
);
