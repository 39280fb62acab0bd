import { checkRules } from './catalogue-rule.js';

/** A distributed PostgreSQL places rows by `business_id`, so every key starts with it. */
checkRules([
  {
    rule: 'every tenant table has business_id uuid not null',
    faults: 'select name as fault from tenant_tables where tenant is null',
    breach: `create table crm.notes (id uuid primary key); create table crm.tags (business_id uuid, id uuid);
             create table crm.marks (business_id text not null)`,
    found: ['crm.marks', 'crm.notes', 'crm.tags'],
  },
  {
    rule: 'every tenant table has a primary key',
    faults: `select name as fault from tenant_tables t
             where not exists (select from pg_index i where i.indrelid = t.oid and i.indisprimary)`,
    breach: 'create table crm.notes (business_id uuid not null)',
    found: ['crm.notes'],
  },
  {
    rule: 'every key, unique constraint and index of a tenant table starts with business_id',
    faults: `select t.name || ': ' || i.indexrelid::regclass::text as fault
             from tenant_tables t join pg_index i on i.indrelid = t.oid
             where i.indkey[0] is distinct from t.tenant`,
    breach: `create table crm.notes (business_id uuid not null, id uuid primary key, at int, unique (at, business_id));
             create index notes_by_time on crm.notes (at);
             create index notes_by_digest on crm.notes (md5(id::text), business_id)`,
    found: [
      'crm.notes: crm.notes_at_business_id_key',
      'crm.notes: crm.notes_by_digest',
      'crm.notes: crm.notes_by_time',
      'crm.notes: crm.notes_pkey',
    ],
  },
  {
    rule: 'every foreign key between tenant tables starts with business_id on both sides',
    faults: `select a.name || ' -> ' || b.name as fault
             from pg_constraint f
             join tenant_tables a on a.oid = f.conrelid join tenant_tables b on b.oid = f.confrelid
             where f.contype = 'f' and (f.conkey[1], f.confkey[1]) is distinct from (a.tenant, b.tenant)`,
    breach: `create unique index lone on crm.customers (id); alter table crm.interactions
             add foreign key (customer_id) references crm.customers (id)`,
    found: ['crm.interactions -> crm.customers'],
  },
  {
    rule: 'no foreign key ties a tenant table to a platform table',
    faults: `select a.name || ' -> ' || b.name as fault
             from pg_constraint f join all_tables a on a.oid = f.conrelid join all_tables b on b.oid = f.confrelid
             where f.contype = 'f' and (select count(*) from tenant_tables where oid in (a.oid, b.oid)) = 1
               and a.oid <> b.oid`,
    breach: `alter table identity.credentials add foreign key (business_id, user_id)
             references identity.users (business_id, id)`,
    found: ['identity.credentials -> identity.users'],
  },
  {
    rule: 'every foreign key of one subgraph stays within its schema',
    faults: `select a.name || ' -> ' || b.name as fault
             from pg_constraint f join all_tables a on a.oid = f.conrelid join all_tables b on b.oid = f.confrelid
             where f.contype = 'f' and a.relnamespace <> b.relnamespace`,
    breach: `alter table crm.customers add foreign key (business_id, created_by)
             references identity.users (business_id, id)`,
    found: ['crm.customers -> identity.users'],
  },
  {
    rule: 'every index is valid: a failed concurrent build leaves one that is not',
    faults: `select indexrelid::regclass::text as fault from pg_index
             where not (indisvalid and indisready)`,
    breach: `update pg_index set indisvalid = false where indexrelid = 'crm.customers_by_name'::regclass`,
    found: ['crm.customers_by_name'],
  },
]);
