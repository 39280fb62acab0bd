import { idKeyOf, type Json } from './served-records.js';

/** The orders that a list takes. */
export function sortsOf(
  parameters: readonly { name: string; schema: { enum?: readonly unknown[] } }[],
): string[] {
  return (parameters.find(({ name }) => name === 'sort')?.schema.enum ?? []) as string[];
}

/** The ids of answered records, sorted. */
export const idsOf = (items: readonly Json[]) =>
  items.map((item) => item[idKeyOf(item)] as string).toSorted();

/** What an answer has in the column that a filter names: of a record that it refers to, the id. */
export function valueOf(item: Json, column: string): any {
  if (column in item && column !== idKeyOf(item)) return item[column];
  const referred = item[column.replace(/_id$/, '')];
  if (column.endsWith('_id')) return referred?.[column] ?? referred?.user_id ?? referred?.id;
  return item.amount?.[column];
}

/** Whether the value stands to the bound as the operator of a filter says. */
export function holds(value: any, operator: string, bound: any): boolean {
  if (value === null || value === undefined) return false;
  const [a, b] = /^\d+$/.test(String(value)) ? [BigInt(value), BigInt(bound)] : [value, bound];
  if (operator === 'eq') return a === b;
  if (operator === 'gte') return a >= b;
  if (operator === 'gt') return a > b;
  if (operator === 'lte') return a <= b;
  return a < b;
}

/** A value without parts. */
export const isPlain = (value: unknown) => value !== null && value !== undefined && typeof value !== 'object';

/** A field of an answer follows from the one that was changed: `customer` from `customer_id`. */
export function isAbout(key: string, field: string): boolean {
  return (
    key === field ||
    key === field.replace(/_id$/, '') ||
    ['closed_at', 'is_overdue', 'sort_name'].includes(key)
  );
}
