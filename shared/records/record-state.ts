import { invalidField } from '../errors/errors.js';
import type {
  ChangeOf,
  CreateOf,
  FieldValuesOf,
  RecordColumn,
  RecordDefinition,
  RowOf,
} from './define-record.js';
import { toSnakeCase } from './wire-names.js';

type Values = Readonly<Record<string, unknown>>;

/** The id of a record in payloads, such as `task_id`. */
export function idName({ singular }: RecordDefinition): string {
  return `${toSnakeCase(singular)}_id`;
}

/** A record as events publish it. */
export function eventState<R extends RecordDefinition>(record: R, row: RowOf<R>): Record<string, unknown> {
  return stateOf(record, row, ({ field }) => field.isInEvents);
}

/** A record as the audit trail keeps it: with what events leave out. */
export function auditState<R extends RecordDefinition>(record: R, row: RowOf<R>): Record<string, unknown> {
  return stateOf(record, row, ({ field }) => field.isAudited);
}

function stateOf(
  record: RecordDefinition,
  row: RowOf<RecordDefinition>,
  isWanted: (column: RecordColumn) => boolean,
) {
  const values = row as unknown as Values;
  const states = record.columns
    .filter((column) => isWanted(column))
    .map(({ key, column, field }) => [column, field.toPayload(values[key])]);
  return { [idName(record)]: row.id, ...Object.fromEntries(states) };
}

/** The fields of a new record: what the input says, else what each field begins with. */
export function newValues<R extends RecordDefinition>(record: R, input: CreateOf<R>): FieldValuesOf<R> {
  const said = input as Values;
  return Object.fromEntries(
    record.columns.map(({ key, field }) => [key, said[key] ?? field.initial]),
  ) as FieldValuesOf<R>;
}

/** The fields that the input changes. Throws VAL-001 when it clears one that always has a value. */
export function changedValues<R extends RecordDefinition>(
  record: R,
  input: ChangeOf<R>,
): Partial<FieldValuesOf<R>> {
  const said = input as Values;
  const changed = record.columns.filter(({ key, field }) => isChanged(key, field, said[key]));
  return Object.fromEntries(changed.map(({ key }) => [key, said[key]])) as Partial<FieldValuesOf<R>>;
}

function isChanged(key: string, field: RecordColumn['field'], value: unknown): boolean {
  if (value === undefined || field.mode === 'never') return false;
  if (value !== null || field.isNullable) return true;
  if (field.nullLeaves) return false;
  throw invalidField(key, 'isNotEmpty', `${key} cannot be cleared.`);
}
