import { platformTable, tenantTable } from '../../postgres/tenant-table.js';
import { migration } from '../migration.js';

/**
 * Files of businesses: what each is of, and where its bytes are. A row is there with its bytes or not at all; it is never
 * changed but for their erasure. Stores are the platform's: any process may ask which there are.
 */
export const files = migration(
  'kernel/066-files',
  `
  create table kernel.stores (
    id uuid primary key,
    kind text not null check (kind in ('folder')),
    is_default boolean not null,
    first_seen timestamptz(3) not null
  );
  create unique index stores_by_default on kernel.stores (is_default) where is_default;
  ${platformTable('kernel.stores', ['select', 'insert'])}

  create table kernel.files (
    business_id uuid not null,
    id uuid not null,
    kind text not null check (kind ~ '^[a-z_]{1,40}$'),
    owner_table text not null check (owner_table ~ '^[a-z_]+[.][a-z_]+$'),
    owner_id uuid not null,
    store_id uuid not null,
    object_key text not null,
    bytes bigint not null check (bytes > 0),
    sha256 bytea not null check (octet_length(sha256) = 32),
    media_type text not null,
    state text not null check (state in ('stored', 'erased')),
    stored_at timestamptz(3) not null,
    erased_at timestamptz(3),
    primary key (business_id, id),
    constraint files_erased check ((state = 'erased') = (erased_at is not null))
  );
  create unique index files_of_owners on kernel.files (business_id, owner_table, owner_id, kind)
    where state = 'stored';
  ${tenantTable('kernel.files', ['select', 'insert', 'update'])}

  create function kernel.freeze_file() returns trigger
    language plpgsql security invoker set search_path = pg_catalog
  as $$
  begin
    if new.state = 'erased' and old.state = 'stored'
      and to_jsonb(new) - 'state' - 'erased_at' = to_jsonb(old) - 'state' - 'erased_at'
    then
      return new;
    end if;
    raise exception 'file % stays as it is until it is erased', old.id using errcode = 'check_violation';
  end $$;
  create trigger files_freeze before update on kernel.files
    for each row execute function kernel.freeze_file();
  `,
);
