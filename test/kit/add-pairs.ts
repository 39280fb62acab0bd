import { hash } from '@node-rs/argon2';
import pg from 'pg';
import { acme, demoPassword, globex } from '../../shared/config/cast.js';
import { headOfPair, pairCount } from '../cast/leases.js';
import { connectionOf, template, type PairSql, type TestServerAddress } from './test-server.js';

const columnsOfTenants = `
  select table_schema || '.' || table_name as table, column_name as name, data_type as type
  from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
  where t.table_type = 'BASE TABLE' and is_generated = 'NEVER' and (table_schema not in ('kernel', 'admin') or table_name in ('business_profiles', 'number_series'))
    and exists (select from information_schema.columns k where k.table_schema = c.table_schema
      and k.table_name = c.table_name and k.column_name = 'business_id')
  order by 1, ordinal_position`;

/** What a business consists of before anybody has worked in it; all else are its records. */
const isOfBusiness = (table: string) =>
  table.startsWith('identity.') ||
  ['kernel.business_profiles', 'crm.members', 'notifications.business_states'].includes(table);

/** Ids of rows that the platform has for all businesses. */
const idsOfPlatform: ReadonlySet<string> = new Set(['tier_price_id', 'pending_price_id']);

/** What billing's consumer has of the demonstration's customers a moment later: the template is made without waiting. */
const customersOfBilling = `
  insert into billing.customers (business_id, customer_id, name, email, phone, company_id)
  select business_id, id, name, email, phone, company_id from crm.customers on conflict do nothing;
  insert into billing.companies (business_id, company_id, name)
  select business_id, id, name from crm.companies on conflict do nothing`;

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
}

/** Adds pairs of businesses to the template, as the demonstration's are without their records, for tests to lease. */
export async function addPairs(server: TestServerAddress): Promise<PairSql> {
  const client = new pg.Client({ ...connectionOf(server), database: template });
  await client.connect();
  await client.query(customersOfBilling);
  const columns = (await client.query<Column>(columnsOfTenants)).rows;
  const copies = [...Map.groupBy(columns, ({ table }) => table)];
  const businesses = copies.filter(([table]) => isOfBusiness(table)).map((copy) => copyOf(...copy));
  // Checked at once, since tests sign in a thousand times.
  const passwordHash = await hash(demoPassword, { memoryCost: 8, timeCost: 1, parallelism: 1 });
  for (let pair = 1; pair <= pairCount; pair += 1) {
    const text = inTransaction(businesses.join(';\n')).replaceAll('$head', headOfPair(pair));
    await client.query(text.replaceAll('$mark', `.${pair}@`));
  }
  await client.query('update identity.credentials set password_hash = $1 where email ~ $2', [
    passwordHash,
    '\\.\\d+@',
  ]);
  const records = copies.filter(([table]) => !isOfBusiness(table));
  const sql = {
    addRecords: inTransaction(records.map((copy) => copyOf(...copy)).join(';\n')),
    remove: inTransaction((await tablesOfTenants(client)).map(removalOf).join(';\n')),
  };
  await client.query('vacuum analyze');
  await client.end();
  return sql;
}

async function tablesOfTenants(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select table_schema || '.' || table_name as name from information_schema.tables join information_schema.columns
     using (table_schema, table_name) where table_type = 'BASE TABLE' and column_name = 'business_id'`,
  );
  return rows.map(({ name }) => name);
}

/** One transaction of statements past foreign keys: rows refer to each other. */
function inTransaction(statements: string): string {
  return `set session_replication_role = replica; ${statements}; reset session_replication_role`;
}

function copyOf(table: string, columns: readonly Column[]): string {
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  const values = columns.map(({ name, type }) => {
    if (type === 'uuid' && !idsOfPlatform.has(name))
      return `overlay("${name}"::text placing '$head' from 1 for 4)::uuid`;
    return table.startsWith('identity.') && name === 'email' ? `replace(email, '@', '$mark')` : `"${name}"`;
  });
  return `insert into ${table} (${names}) select ${values.join(', ')} from ${table}
    where business_id in ('${acme.id}', '${globex.id}')`;
}

function removalOf(table: string): string {
  const ids = [acme.id, globex.id].map((id) => `'$head${id.slice(4)}'`);
  return `delete from ${table} where business_id in (${ids.join(', ')})`;
}
