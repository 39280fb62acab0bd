import { tenantTable } from '../../postgres/tenant-table.js';
import { migration } from '../migration.js';

/**
 * Numbers without gaps for documents: series, and a counter for each year of one that begins anew each year (0 for one
 * that never does). The triggers keep what any statement could break: a counter goes up by one, and what numbers are
 * made of stays once there is a number.
 */
export const numbers = migration(
  'kernel/062-numbers',
  `
  create table kernel.number_series (
    business_id uuid not null,
    id uuid not null,
    kind text not null check (kind ~ '^[a-z_]{1,40}$'),
    code text not null check (char_length(code) between 1 and 20),
    pattern text not null check (char_length(pattern) between 1 and 60),
    resets text not null check (resets in ('never', 'yearly')),
    starts_at integer not null check (starts_at between 1 and 1000000000),
    used_at timestamptz(3),
    version integer not null default 1,
    created_by uuid not null,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    primary key (business_id, id)
  );
  create unique index number_series_by_code on kernel.number_series (business_id, kind, code);
  create unique index number_series_by_form on kernel.number_series
    (business_id, kind, (replace(pattern, '{series}', code)));
  create index number_series_by_creation on kernel.number_series (business_id, created_at, id);
  ${tenantTable('kernel.number_series', ['select', 'insert', 'update'])}

  create table kernel.number_counters (
    business_id uuid not null,
    series_id uuid not null,
    year integer not null check (year between 0 and 9999),
    first_sequence integer not null check (first_sequence > 0),
    last_sequence integer not null check (last_sequence >= first_sequence),
    primary key (business_id, series_id, year),
    foreign key (business_id, series_id) references kernel.number_series (business_id, id)
  );
  ${tenantTable('kernel.number_counters', ['select', 'insert', 'update'])}

  create function kernel.freeze_number_series() returns trigger
    language plpgsql security invoker set search_path = pg_catalog
  as $$
  begin
    if old.used_at is not null
      and (new.kind, new.code, new.pattern, new.resets, new.starts_at, new.used_at)
        is distinct from (old.kind, old.code, old.pattern, old.resets, old.starts_at, old.used_at)
    then
      raise exception 'number series % has numbers already', old.id using errcode = 'check_violation';
    end if;
    return new;
  end $$;
  create trigger number_series_freeze before update on kernel.number_series
    for each row execute function kernel.freeze_number_series();

  create function kernel.step_number_counter() returns trigger
    language plpgsql security invoker set search_path = pg_catalog
  as $$
  begin
    if tg_op = 'INSERT' and new.last_sequence = new.first_sequence then return new; end if;
    if tg_op = 'UPDATE' and (new.series_id, new.year, new.first_sequence, new.last_sequence)
      = (old.series_id, old.year, old.first_sequence, old.last_sequence + 1)
    then
      return new;
    end if;
    raise exception 'the counter of number series % goes up by one', new.series_id using errcode = 'check_violation';
  end $$;
  create trigger number_counters_step before insert or update on kernel.number_counters
    for each row execute function kernel.step_number_counter();
  `,
);
