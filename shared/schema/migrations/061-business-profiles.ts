import { tenantTable } from '../../postgres/tenant-table.js';
import { migration } from '../migration.js';

/**
 * What every subgraph may know of a business, in its own transaction. Identity writes it with each change of the
 * business. Whoever keeps books in the currency locks it: see docs/decisions/055-profiles-of-businesses.md.
 */
export const businessProfiles = migration(
  'kernel/061-business-profiles',
  `
  create table kernel.business_profiles (
    business_id uuid primary key,
    name text not null,
    status text not null,
    currency text not null,
    timezone text not null,
    locale text not null,
    currency_locked_by text[] not null default '{}',
    locked_currency text,
    constraint business_profiles_locked check ((currency_locked_by = '{}') = (locked_currency is null)),
    constraint business_profiles_currency_stays check (currency = locked_currency)
  );
  ${tenantTable('kernel.business_profiles', ['select', 'insert', 'update'])}
  `,
);
