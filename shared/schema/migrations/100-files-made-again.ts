import { migration } from '../migration.js';

/**
 * Files that the platform makes can be made again: one whose bytes the store lost is marked, and another takes its place.
 * Such a file says by which template it was made, and which signs of its texts no font has.
 */
export const filesMadeAgain = migration(
  'kernel/100-files-made-again',
  `
  alter table kernel.files
    drop constraint files_state_check,
    add constraint files_state_check check (state in ('stored', 'lost', 'erased')),
    add column template_version integer check (template_version > 0),
    add column unknown_signs text[] not null default '{}',
    add column lost_at timestamptz(3),
    add constraint files_lost check (state <> 'lost' or lost_at is not null);

  create or replace function kernel.freeze_file() returns trigger
    language plpgsql security invoker set search_path = pg_catalog
  as $$
  begin
    if to_jsonb(new) - '{state,erased_at,lost_at}'::text[] = to_jsonb(old) - '{state,erased_at,lost_at}'::text[]
      and (new.state = 'erased' and old.state in ('stored', 'lost') and new.lost_at is not distinct from old.lost_at
        or new.state = 'lost' and old.state = 'stored' and new.erased_at is null)
    then
      return new;
    end if;
    raise exception 'file % stays as it is until it is erased', old.id using errcode = 'check_violation';
  end $$;
  `,
);
