import { applicationRole } from '../../../shared/postgres/tenant-table.js';
import { checkRules } from './catalogue-rule.js';

const theRole = `'${applicationRole}'::regrole`;

/** The application role has no might of its own, and of the tables no more than it needs. */
checkRules([
  {
    rule: 'the application role is no superuser, bypasses nothing and creates nothing',
    faults: `select fault from pg_roles, lateral (values ('is a superuser', rolsuper),
               ('has BYPASSRLS', rolbypassrls), ('creates roles', rolcreaterole), ('creates databases', rolcreatedb),
               ('replicates', rolreplication)) as might (fault, has) where oid = ${theRole} and has`,
    breach: `alter role ${applicationRole} superuser bypassrls`,
    found: ['has BYPASSRLS', 'is a superuser'],
  },
  {
    rule: 'the application role is a member of no other',
    faults: `select roleid::regrole::text as fault from pg_auth_members where member = ${theRole}`,
    breach: `grant braiflow_owner to ${applicationRole}; grant pg_read_all_data to ${applicationRole}`,
    found: ['braiflow_owner', 'pg_read_all_data'],
  },
  {
    rule: 'the application role owns nothing and cannot create in a schema',
    faults: `select c.oid::regclass::text as fault from pg_class c join own_schemas n on n.oid = c.relnamespace
               where c.relowner = ${theRole} and c.relkind <> 'i'
             union all select nspname from own_schemas where has_schema_privilege(${theRole}, oid, 'create')`,
    breach: `alter table crm.customers owner to ${applicationRole}; grant create on schema crm to ${applicationRole}`,
    found: ['crm', 'crm.customers'],
  },
  {
    rule: 'nobody but the owner may truncate, reference or put triggers on a table',
    faults: `select t.name || ': ' || lower(g.privilege_type) || ' to ' || coalesce(r.rolname, 'everybody') as fault
             from all_tables t, aclexplode(t.relacl) g left join pg_roles r on r.oid = g.grantee
             where g.grantee <> t.relowner
               and g.privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE')`,
    breach: `grant truncate on crm.customers to ${applicationRole}; grant trigger on crm.customers to public`,
    found: ['crm.customers: trigger to everybody', `crm.customers: truncate to ${applicationRole}`],
  },
  {
    rule: 'tables are open to the application role alone, and never by column',
    faults: `select t.name || ' to ' || coalesce(r.rolname, 'everybody') as fault
               from all_tables t, aclexplode(t.relacl) g left join pg_roles r on r.oid = g.grantee
               where g.grantee not in (t.relowner, ${theRole})
             union select t.name || '.' || a.attname
               from all_tables t join pg_attribute a on a.attrelid = t.oid where a.attacl is not null`,
    breach: `grant select on crm.customers to public; grant update (notes) on crm.interactions to ${applicationRole}`,
    found: ['crm.customers to everybody', 'crm.interactions.notes'],
  },
  {
    rule: 'the event log and the audit trail are appended to, never changed',
    faults: `select t.name || ': ' || verb as fault
             from all_tables t, unnest(array['update', 'delete', 'truncate']) as verb
             where t.name in ('kernel.event_log', 'kernel.audit_log', 'kernel.audit_chain') and (has_table_privilege(${theRole}, t.oid, verb)
               or verb = 'update' and has_any_column_privilege(${theRole}, t.oid, verb))`,
    breach: `grant delete on kernel.audit_log to public; grant update (payload) on kernel.event_log to ${applicationRole}`,
    found: ['kernel.audit_log: delete', 'kernel.event_log: update'],
  },
]);
