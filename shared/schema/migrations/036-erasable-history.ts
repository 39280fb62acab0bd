import { applicationRole } from '../../postgres/tenant-table.js';
import { migration } from '../migration.js';

/**
 * History from which a person can be taken (decision 026). A link covers a salted digest of the states of its
 * entry in place of the states: they can be blanked and the salt destroyed, and the chain still holds. The
 * logs stay without UPDATE for every role; the one function that changes them blanks, and nothing else.
 */
export const erasableHistory = migration(
  'kernel/036-erasable-history',
  `
  alter table kernel.audit_chain
    add column salt bytea check (length(salt) = 16),
    add column states_digest bytea check (length(states_digest) = 32),
    add column erased_with uuid;

  alter table kernel.event_log add column erased_with uuid;
  create index event_log_by_erasure on kernel.event_log (business_id, erased_with) where erased_with is not null;

  alter table kernel.audit_log
    add column customer_id uuid generated always as (
      case when after_state ->> 'customer_id' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
        then (after_state ->> 'customer_id')::uuid end) stored,
    add column previous_customer_id uuid generated always as (
      case when before_state ->> 'customer_id' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
        then (before_state ->> 'customer_id')::uuid end) stored;
  create index audit_log_by_customer on kernel.audit_log (business_id, customer_id)
    where customer_id is not null;
  create index audit_log_by_previous_customer on kernel.audit_log (business_id, previous_customer_id)
    where previous_customer_id is not null;

  create function kernel.mentions(value jsonb, texts text[]) returns boolean
  language sql immutable set search_path = pg_catalog as $$
    select texts is null or exists (
      select from unnest(texts) as t (text) where position(lower(t.text) in lower(value::text)) > 0)
  $$;

  create function kernel.blank(value jsonb, keys text[], texts text[]) returns jsonb
  language plpgsql immutable set search_path = pg_catalog as $$
  begin
    case jsonb_typeof(value)
      when 'object' then
        return (select coalesce(jsonb_object_agg(e.key, case
            when e.key <> all(keys) or not kernel.mentions(e.value, texts)
              then kernel.blank(e.value, keys, texts)
            when jsonb_typeof(e.value) = 'string' then '"[erased]"'::jsonb
            when jsonb_typeof(e.value) = 'array' then '[]'::jsonb
            when jsonb_typeof(e.value) = 'object' then '{}'::jsonb
            else 'null'::jsonb end), '{}'::jsonb)
          from jsonb_each(value) as e);
      when 'array' then
        return (select coalesce(jsonb_agg(kernel.blank(e.value, keys, texts) order by e.place), '[]'::jsonb)
          from jsonb_array_elements(value) with ordinality as e (value, place));
      else return value;
    end case;
  end $$;

  create function kernel.erase_history(business uuid, erased uuid, ids uuid[], keys text[], texts text[])
  returns integer
  language plpgsql security definer set search_path = pg_catalog as $$
  declare
    events integer;
    entries uuid[];
  begin
    perform pg_advisory_xact_lock(hashtextextended('audit chain of ' || business::text, 0));
    update kernel.event_log set payload = kernel.blank(payload, keys, texts),
        previous_attributes = kernel.blank(previous_attributes, keys, texts),
        erased_with = coalesce(erased_with, erased)
      where business_id = business and (record_id = any(ids) or customer_id = any(ids))
        and (payload, previous_attributes) is distinct from
          (kernel.blank(payload, keys, texts), kernel.blank(previous_attributes, keys, texts));
    get diagnostics events = row_count;
    with blanked as (
      update kernel.audit_log set before_state = kernel.blank(before_state, keys, texts),
          after_state = kernel.blank(after_state, keys, texts)
        where business_id = business
          and (record_id = any(ids) or customer_id = any(ids) or previous_customer_id = any(ids))
          and (before_state, after_state) is distinct from
            (kernel.blank(before_state, keys, texts), kernel.blank(after_state, keys, texts))
        returning audit_id)
    select coalesce(array_agg(audit_id), '{}') into entries from blanked;
    update kernel.audit_chain set erased_with = coalesce(erased_with, erased), salt = null
      where business_id = business and audit_id = any(entries);
    return events + cardinality(entries);
  end $$;
  revoke all on function kernel.erase_history from public;
  grant execute on function kernel.erase_history to ${applicationRole};
  `,
);
