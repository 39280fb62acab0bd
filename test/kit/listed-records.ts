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
function valueOf(item: Json, column: string): any {
  if (column in item && column !== idKeyOf(item)) return item[column];
  const referred = item[column.replace(/_id$/, '')];
  if (column.endsWith('_id')) return referred?.[column] ?? referred?.user_id ?? referred?.id;
  return item.amount?.[column];
}

/** The ids of those that have a value in the column. */
export const filledIn = (items: readonly Json[], column: string) =>
  idsOf(items.filter((item) => (valueOf(item, column) ?? null) !== null));

/** Whether the value stands to the bound as the operator of a filter says. */
function holds(value: any, operator: string, bound: any): boolean {
  if (value === null || value === undefined) return false;
  if (operator === 'in') return (bound as unknown[]).includes(value);
  const [a, b] = /^\d+$/.test(String(value)) ? [BigInt(value), BigInt(bound)] : [value, bound];
  if (operator === 'eq') return a === b;
  if (operator === 'gte') return a >= b;
  if (operator === 'gt') return a > b;
  if (operator === 'lte') return a <= b;
  return a < b;
}

/** The ids of those of whom the condition holds. */
export const holdingOf = (
  items: readonly Json[],
  column: string,
  operator: string | undefined,
  sought: any,
) => idsOf(items.filter((item) => holds(valueOf(item, column), operator ?? 'eq', sought)));

/** What an operator can be given to find some of the items: two values for `in`, else one; undefined when none has one. */
export function soughtBy(items: readonly Json[], column: string, operator: string | undefined): any {
  const middle = items[Math.floor(items.length / 2)]!;
  const values = [middle, ...items].map((item) => valueOf(item, column));
  const value = values.find((each) => each !== null && each !== undefined);
  if (value === undefined || Array.isArray(value)) return undefined;
  const other = values.find((each) => isPlain(each) && each !== value) ?? value;
  return operator === 'in' ? [value, other] : value;
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
