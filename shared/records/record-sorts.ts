import type { RecordDefinition } from './define-record.js';
import type { FieldSort } from './field.js';
import type { SortColumn } from './find-page.js';
import type { SortDirection } from './sort-direction.js';
import { toSnakeCase } from './wire-names.js';

/** The order of a list; `field` in snake_case, as cursors have it. */
export interface RecordOrder {
  readonly field: string;
  readonly direction: SortDirection;
}

export interface RecordSort extends SortColumn<object> {
  /** The name that rows have the value under. */
  readonly key: string;
  readonly description: string;
}

const byTime = { type: 'timestamptz', expression: (column: string) => column } as const;

/** What a list of the record can be sorted by, by its name in cursors and query strings. */
export function recordSorts({ columns }: RecordDefinition): Readonly<Record<string, RecordSort>> {
  const own = columns.flatMap(({ key, column, field }) =>
    field.sort ? [sortOf(key, column, field.sort)] : [],
  );
  const sorts = [
    sortOf('createdAt', 'created_at', { ...byTime, description: 'When they were added.' }),
    sortOf('updatedAt', 'updated_at', { ...byTime, description: 'When they were last changed.' }),
    ...own,
  ];
  return Object.fromEntries(sorts.map((sort) => [toSnakeCase(sort.key), sort]));
}

function sortOf(
  key: string,
  column: string,
  { expression, type, ofNull, sortedAs, description }: FieldSort,
): RecordSort {
  const valueOf = (row: object) => {
    const value = (row as Readonly<Record<string, unknown>>)[key];
    return sortedAs ? sortedAs(value as never) : ((value ?? ofNull) as string);
  };
  return { key, description, type, expression: expression(column), valueOf };
}
