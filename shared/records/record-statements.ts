import { bothFor, RowSource, type SentRow, type Statement } from '../postgres/row-source.js';
import type { RecordDefinition, RowOf } from './define-record.js';

/** The writes of a record's table; each names `business_id` itself. */
export interface RecordStatements<R> {
  insert(businessId: string, rows: readonly RowOf<R>[]): Statement;
  /** To the rows as they are sent; the version counts up. */
  update(businessId: string, rows: readonly RowOf<R>[]): Statement;
  remove(businessId: string, rows: readonly RowOf<R>[]): Statement;
}

const systemTypes = {
  id: 'uuid',
  created_by: 'uuid',
  created_at: 'timestamptz',
  updated_at: 'timestamptz',
} as const;

export function recordStatements<R extends RecordDefinition>(record: R): RecordStatements<R> {
  const { table } = record;
  const stored = record.columns.flatMap((column) => column.stored);
  const names = stored.map(({ column }) => column);
  const sent = new RowSource({
    ...systemTypes,
    ...Object.fromEntries(stored.map(({ column, sqlType }) => [column, sqlType])),
  });
  const insert = bothFor(
    sent,
    (source) => `
      insert into ${table} (business_id, id, created_by, created_at, updated_at, ${names.join(', ')})
      select ?::uuid, r.id, r.created_by, r.created_at, r.updated_at, ${names.map((name) => `r.${name}`).join(', ')}
      from ${source}`,
  );
  const update = bothFor(
    sent,
    (source) => `
      update ${table} t
      set version = t.version + 1, updated_at = r.updated_at, ${names.map((name) => `${name} = r.${name}`).join(', ')}
      from ${source} where t.business_id = ?::uuid and t.id = r.id`,
  );
  const remove = `delete from ${table} where business_id = ?::uuid and id = any(?::uuid[])`;
  return {
    insert: (businessId, rows) => ({
      text: insert(rows.length),
      values: [businessId, ...sent.valuesOf(sentRows(record, rows))],
    }),
    update: (businessId, rows) => ({
      text: update(rows.length),
      values: [...sent.valuesOf(sentRows(record, rows)), businessId],
    }),
    remove: (businessId, rows) => ({ text: remove, values: [businessId, rows.map(({ id }) => id)] }),
  };
}

/** Rows as the statements are sent them, by column. */
export function sentRows<R extends RecordDefinition>(record: R, rows: readonly RowOf<R>[]): SentRow[] {
  return rows.map((row) => {
    const values = row as unknown as Readonly<Record<string, unknown>>;
    const sent: Record<string, unknown> = {
      id: row.id,
      created_by: row.createdBy,
      created_at: row.createdAt,
      updated_at: row.updatedAt,
    };
    for (const { key, stored } of record.columns)
      for (const { column, valueOf } of stored) sent[column] = valueOf(values[key] as never);
    return sent;
  });
}
