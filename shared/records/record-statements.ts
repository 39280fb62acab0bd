import type { RecordDefinition, RowOf } from './define-record.js';

export interface RecordStatements {
  /** Values: business, rows as JSON. */
  readonly insert: string;
  /** Values: rows as JSON, business. */
  readonly update: string;
  /** Values: business, ids. */
  readonly remove: string;
}

/** The writes of a record's table; each names `business_id` itself. Rows come as one JSON value, so that a text serves any number. */
export function recordStatements({ table, columns }: RecordDefinition): RecordStatements {
  const stored = columns.flatMap((column) => column.stored);
  const names = stored.map(({ column }) => column);
  const typed = stored.map(({ column, sqlType }) => `${column} ${sqlType}`);
  const system = 'id uuid, created_by uuid, created_at timestamptz, updated_at timestamptz';
  const sent = `jsonb_to_recordset(?::jsonb) as r(${system}, ${typed.join(', ')})`;
  return {
    insert: `
      insert into ${table} (business_id, id, created_by, created_at, updated_at, ${names.join(', ')})
      select ?::uuid, r.id, r.created_by, r.created_at, r.updated_at, ${names.map((name) => `r.${name}`).join(', ')}
      from ${sent}`,
    update: `
      update ${table} t
      set version = t.version + 1, updated_at = r.updated_at, ${names.map((name) => `${name} = r.${name}`).join(', ')}
      from ${sent} where t.business_id = ?::uuid and t.id = r.id`,
    remove: `delete from ${table} where business_id = ?::uuid and id = any(?::uuid[])`,
  };
}

/** Rows as the statements read them: JSON, by column. */
export function sentRows<R extends RecordDefinition>(record: R, rows: readonly RowOf<R>[]): string {
  const sent = rows.map((row) => {
    const values = row as unknown as Readonly<Record<string, unknown>>;
    return {
      id: row.id,
      created_by: row.createdBy,
      created_at: row.createdAt,
      updated_at: row.updatedAt,
      ...Object.fromEntries(
        record.columns.flatMap(({ key, stored }) =>
          stored.map(({ column, valueOf }) => [column, valueOf(values[key] as never)]),
        ),
      ),
    };
  });
  return JSON.stringify(sent);
}
