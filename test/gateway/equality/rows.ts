import { platformTables } from '../../../shared/postgres/platform-tables.js';
import type { Worlds } from './worlds.js';

/**
 * What one world alone writes, since the other has no gateway, what the clock of a background job decides, and sums of
 * other rows by the connection that wrote them.
 */
const notCompared = [
  'admin.api_requests',
  'billing.ledger_balances',
  'kernel.idempotency_keys',
  'kernel.outbox',
  'notifications.webhook_deliveries',
  'notifications.webhook_attempts',
];

/** The tables of tenants that are compared. */
export async function tablesOfRecords({ sql }: Worlds): Promise<string[]> {
  const [rows] = await sql(
    `select c.table_schema || '.' || c.table_name as name
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.column_name = 'business_id' and t.table_type = 'BASE TABLE' order by 1`,
  );
  const left = new Set([...Object.keys(platformTables), ...notCompared]);
  return (rows as { name: string }[]).map(({ name }) => name).filter((name) => !left.has(name));
}

/** The rows of a table in both worlds. */
export function rowsOf({ sql }: Worlds, table: string): Promise<[object[], object[]]> {
  return sql(`select to_jsonb(t) as row from ${table} t`).then(
    ([ours, theirs]) =>
      [ours, theirs].map((rows) => rows.map((each) => (each as { row: object }).row)) as never,
  );
}
