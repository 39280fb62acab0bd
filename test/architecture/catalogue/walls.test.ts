import { checkRules } from './catalogue-rule.js';

const tenant = "(business_id = (NULLIF(current_setting('app.business_id'::text, true), ''::text))::uuid)";

/** The second wall around every tenant table: row level security that nobody walks around. */
checkRules([
  {
    rule: 'row level security is enabled and forced on every tenant table',
    faults: `select name as fault from tenant_tables where not (relrowsecurity and relforcerowsecurity)`,
    breach: `alter table crm.customers no force row level security;
             alter table crm.interactions disable row level security`,
    found: ['crm.customers', 'crm.interactions'],
  },
  {
    rule: 'every tenant table has the tenant policy, for reading and for writing',
    faults: `select name as fault from tenant_tables t where not exists (
               select from pg_policy p where p.polrelid = t.oid and p.polcmd = '*' and p.polroles = '{0}'
               and pg_get_expr(p.polqual, p.polrelid) = $$${tenant}$$
               and pg_get_expr(p.polwithcheck, p.polrelid) = $$${tenant}$$)`,
    breach: `drop policy tenant on crm.customers; alter policy tenant on crm.interactions with check (true)`,
    found: ['crm.customers', 'crm.interactions'],
  },
  {
    rule: 'no other policy of a tenant table lets more through',
    faults: `select t.name || ': ' || p.polname as fault
             from tenant_tables t join pg_policy p on p.polrelid = t.oid
             where p.polpermissive and p.polname <> 'tenant'`,
    breach: 'create policy open on crm.customers for select using (true)',
    found: ['crm.customers: open'],
  },
  {
    rule: 'every view over more than platform tables asks as its caller',
    faults: `select v.oid::regclass::text as fault from pg_class v join own_schemas n on n.oid = v.relnamespace
             where v.relkind = 'v'
               and not coalesce(v.reloptions, '{}') && array['security_invoker=true', 'security_invoker=on']
               and exists (select from pg_rewrite w join pg_depend d on d.classid = 'pg_rewrite'::regclass
                           and d.objid = w.oid and d.refclassid = 'pg_class'::regclass and d.refobjid <> v.oid
                           where w.ev_class = v.oid
                           and d.refobjid not in (select to_regclass(name)::oid from listed_tables))`,
    breach: `create view crm.all_customers as select * from crm.customers;
             create view crm.all_names as select name from crm.all_customers;
             create view crm.fine with (security_invoker) as select * from crm.customers;
             create view crm.logins as select email from identity.credentials`,
    found: ['crm.all_customers', 'crm.all_names'],
  },
  {
    rule: 'there is no materialised view: it would copy rows out of their tenant',
    faults: `select c.oid::regclass::text as fault from pg_class c join own_schemas n on n.oid = c.relnamespace
             where c.relkind = 'm'`,
    breach: 'create materialized view crm.counts as select count(*) from crm.customers',
    found: ['crm.counts'],
  },
  {
    // One does: it blanks what logs say of an erased person, which no role may change otherwise (decision 026).
    rule: 'no function runs as its definer, but for those that blank what may be kept no longer',
    faults: `select p.oid::regprocedure::text as fault from pg_proc p join own_schemas n on n.oid = p.pronamespace
             where p.prosecdef
               and p.oid <> all(array['kernel.erase_history'::regproc, 'billing.end_retention'::regproc,
                 'billing.end_bank_retention'::regproc])`,
    breach: "create function crm.count_all() returns int language sql security definer as 'select 1'",
    found: ['crm.count_all()'],
  },
  {
    rule: 'every listed platform table exists',
    faults: 'select name as fault from listed_tables where to_regclass(name) is null',
    breach: 'alter table identity.credentials rename to passwords',
    found: ['identity.credentials'],
  },
]);
