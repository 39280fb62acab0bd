import { migration } from '../../../shared/schema/migration.js';

/**
 * Businesses get a version, and the kernel what other subgraphs read of them. The trigger mirrors each write of the row,
 * an older release's among them, in the same transaction. The owner sees all businesses for as long as the copy takes.
 */
export const mirroredProfiles = migration(
  'identity/061-mirrored-profiles',
  `
  alter table identity.businesses add column version integer not null default 1;

  create function identity.mirror_profile() returns trigger
    language plpgsql security invoker set search_path = pg_catalog
  as $$
  begin
    insert into kernel.business_profiles (business_id, name, status, currency, timezone, locale)
    values (new.business_id, new.name, new.status, new.currency, new.timezone, new.locale)
    on conflict (business_id) do update
      set name = new.name, status = new.status, currency = new.currency, timezone = new.timezone, locale = new.locale
      where business_profiles.business_id = new.business_id;
    return null;
  end $$;
  create trigger businesses_mirror_profile
    after insert or update of name, status, currency, timezone, locale on identity.businesses
    for each row execute function identity.mirror_profile();

  alter table identity.businesses no force row level security;
  alter table kernel.business_profiles no force row level security;
  insert into kernel.business_profiles (business_id, name, status, currency, timezone, locale)
    select business_id, name, status, currency, timezone, locale from identity.businesses;
  alter table kernel.business_profiles force row level security;
  alter table identity.businesses force row level security;
  `,
);
