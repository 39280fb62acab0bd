import { migration } from '../../../shared/schema/migration.js';

/** What an issued document may still change: how it is settled, and what was done with it. */
export const changesAfterIssue = [
  ...['status', 'customer_id', 'version', 'updated_at', 'residual_minor'],
  ...['paid_minor', 'credited_minor', 'discounted_minor', 'written_off_minor', 'credit_noted_minor'],
  ...['refunded_minor', 'einvoice_sha256', 'sent_at', 'voided_at', 'erased_at'],
];

/**
 * What no key or check can keep: numbers without gaps in the order of days, documents that stay as they were issued and
 * equal their lines, credit notes that never exceed their invoice. Every statement works on rows of the business that it
 * was fired for.
 */
export const documentGuards = migration(
  'billing/031-document-guards',
  `
  -- Numbers follow each other, in the order of their days; lines and taxes are there, and sum to the document.
  create function billing.issue_document() returns trigger language plpgsql
    security invoker set search_path = pg_catalog as $$
  declare earlier date; nets numeric; base_nets numeric; taxes numeric; base_taxes numeric; first integer; last integer;
  begin
    select c.first_sequence, c.last_sequence into first, last from kernel.number_counters c
    where c.business_id = new.business_id and c.series_id = new.series_id and c.year = new.year;
    select d.issue_date into earlier from billing.documents d
    where d.business_id = new.business_id and d.series_id = new.series_id and d.year = new.year
      and d.sequence = new.sequence - 1;
    if last is null or new.sequence > last or (earlier is null and new.sequence <> first) then
      raise exception 'a number before % is missing', new.number
        using errcode = '23514', constraint = 'documents_without_gap';
    end if;
    if earlier > new.issue_date then
      raise exception 'the number before % has a later day', new.number
        using errcode = '23514', constraint = 'documents_in_order';
    end if;
    select coalesce(sum(l.net_minor), 0), coalesce(sum(l.base_net_minor), 0) into nets, base_nets
    from billing.document_lines l where l.business_id = new.business_id and l.document_id = new.id;
    select coalesce(sum(t.tax_minor), 0), coalesce(sum(t.base_tax_minor), 0) into taxes, base_taxes
    from billing.document_taxes t where t.business_id = new.business_id and t.document_id = new.id;
    if (nets, taxes, base_nets, base_taxes)
      is distinct from (new.net_minor, new.tax_minor, new.base_net_minor, new.base_tax_minor)
    then
      raise exception '% is not what its lines and taxes sum to', new.number
        using errcode = '23514', constraint = 'documents_equal_their_lines';
    end if;
    if new.kind = 'credit_note' then
      -- The check of the invoice refuses more than there is.
      update billing.documents d
      set credit_noted_minor = d.credit_noted_minor + new.total_minor, version = d.version + 1,
        updated_at = new.issued_at
      where d.business_id = new.business_id and d.id = new.credited_document_id and d.kind = 'invoice'
        and d.status in ('finalized', 'paid') and d.currency = new.currency
        and d.customer_id is not distinct from new.customer_id and d.party_id is not distinct from new.party_id;
      if not found then
        raise exception '% credits no issued invoice', new.number
          using errcode = '23514', constraint = 'documents_credit_of_invoice';
      end if;
    end if;
    return null;
  end $$;
  create trigger issue_document after update on billing.documents for each row
    when (old.issued_at is null and new.issued_at is not null) execute function billing.issue_document();

  -- A document becomes an issued one from a draft: its lines are there by then.
  create function billing.refuse_issued_at_once() returns trigger language plpgsql
    security invoker set search_path = pg_catalog as $$
  begin
    raise exception 'a document is issued from a draft' using errcode = '23514', constraint = 'documents_begin_as_draft';
  end $$;
  create trigger refuse_issued_at_once before insert on billing.documents for each row
    when (new.issued_at is not null) execute function billing.refuse_issued_at_once();

  create function billing.freeze_document() returns trigger language plpgsql
    security invoker set search_path = pg_catalog as $$
  begin
    if tg_op = 'DELETE' or (old.status = 'void' and new.status <> 'void')
      or (new.credit_noted_minor <> old.credit_noted_minor and pg_trigger_depth() < 2)
      or (old.einvoice_sha256 is not null and new.einvoice_sha256 is distinct from old.einvoice_sha256)
      or to_jsonb(new) - '{${changesAfterIssue.join(',')}}'::text[]
        <> to_jsonb(old) - '{${changesAfterIssue.join(',')}}'::text[]
    then
      raise exception '% is issued', old.number using errcode = '23514', constraint = 'documents_frozen';
    end if;
    return new;
  end $$;
  create trigger freeze_document before update or delete on billing.documents for each row
    when (old.issued_at is not null) execute function billing.freeze_document();

  -- Lines and taxes come before the number, and never after it.
  create function billing.refuse_rows_of_issued() returns trigger language plpgsql
    security invoker set search_path = pg_catalog as $$
  begin
    if exists (
      select from new_rows n join billing.documents d on d.business_id = n.business_id and d.id = n.document_id
      where d.issued_at is not null)
    then
      raise exception 'the document is issued' using errcode = '23514', constraint = 'documents_frozen';
    end if;
    return null;
  end $$;
  create trigger refuse_lines_of_issued after insert on billing.document_lines
    referencing new table as new_rows for each statement execute function billing.refuse_rows_of_issued();
  create trigger refuse_taxes_of_issued after insert on billing.document_taxes
    referencing new table as new_rows for each statement execute function billing.refuse_rows_of_issued();
  `,
);
