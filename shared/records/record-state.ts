import { DomainError, type FieldFault } from '../errors/domain-error.js';
import { invalidField, invalidFields } from '../errors/errors.js';
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

/** What of a record events and the audit trail tell. */
interface ToldColumns {
  readonly idName: string;
  readonly inEvents: readonly RecordColumn[];
  readonly audited: readonly RecordColumn[];
}

const toldColumns = new WeakMap<RecordDefinition, ToldColumns>();

function toldColumnsOf(record: RecordDefinition): ToldColumns {
  const known = toldColumns.get(record) ?? {
    idName: idName(record),
    inEvents: record.columns.filter(({ field }) => field.isInEvents),
    audited: record.columns.filter(({ field }) => field.isAudited),
  };
  toldColumns.set(record, known);
  return known;
}

/** A record as events publish it. */
export function eventState<R extends RecordDefinition>(record: R, row: RowOf<R>): Record<string, unknown> {
  const told = toldColumnsOf(record);
  return stateOf(told.idName, told.inEvents, row);
}

/** A record as the audit trail keeps it: with what events leave out. */
export function auditState<R extends RecordDefinition>(record: R, row: RowOf<R>): Record<string, unknown> {
  const told = toldColumnsOf(record);
  return stateOf(told.idName, told.audited, row);
}

function stateOf(id: string, columns: readonly RecordColumn[], row: RowOf<RecordDefinition>) {
  const values = row as unknown as Values;
  const state: Record<string, unknown> = { [id]: row.id };
  for (const { key, column, field } of columns) state[column] = field.toPayload(values[key]);
  return state;
}

/** The fields of a new record: what the input says, else what each field begins with. VAL-001 with every fault. */
export function newValues<R extends RecordDefinition>(record: R, input: CreateOf<R>): FieldValuesOf<R> {
  return { ...initialValues(record), ...sound(readValues(record, null, input)) };
}

/** The fields that the input changes. VAL-001 with every fault, such as clearing one that has always a value. */
export function changedValues<R extends RecordDefinition>(
  record: R,
  input: ChangeOf<R>,
): Partial<FieldValuesOf<R>> {
  return sound(readValues(record, {}, input));
}

/** The changed fields, of which an input may leave parts as they are in the record, such as the city of an address. */
export function patchedValues<R extends RecordDefinition>(
  record: R,
  before: RowOf<R>,
  input: ChangeOf<R>,
  changed: Partial<FieldValuesOf<R>>,
): Partial<FieldValuesOf<R>> {
  const [row, said] = [before, input] as unknown as readonly [Values, Values];
  const patches = record.columns.flatMap(({ key, field }) =>
    field.patch && said[key] != null && key in changed ? [[key, field.patch(row[key], said[key])]] : [],
  );
  return patches.length > 0 ? { ...changed, ...Object.fromEntries(patches) } : changed;
}

/** What every field of a new record begins with. */
export function initialValues<R extends RecordDefinition>({ columns }: R): FieldValuesOf<R> {
  return Object.fromEntries(columns.map(({ key, field }) => [key, field.initial])) as FieldValuesOf<R>;
}

/** The values after an input, and what is wrong with it. */
export interface ReadValues<R> {
  readonly values: Partial<FieldValuesOf<R>>;
  readonly faults: readonly FieldFault[];
}

/** What an input may say, as `before` has it or as the input says, in the form that is stored; a new record was not before. */
export function readValues<R extends RecordDefinition>(
  record: R,
  before: Partial<FieldValuesOf<R>> | null,
  input: object,
): ReadValues<R> {
  const said = input as Values;
  const old = (before ?? initialValues(record)) as Values;
  const values: Record<string, unknown> = {};
  const faults: FieldFault[] = [];
  for (const column of record.columns) {
    const { key, field } = column;
    const value = said[key];
    if (field.mode === 'never') continue;
    const isMissing = value === undefined && !before && field.mode.startsWith('required');
    const stays = (value === undefined && !isMissing) || (value === null && field.onNull === 'leaves');
    if (key in old) values[key] = old[key];
    if (stays) continue;
    try {
      values[key] = valueOf(column, value);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      faults.push(...error.faults);
    }
  }
  return { values: values as Partial<FieldValuesOf<R>>, faults };
}

function valueOf({ key, field }: RecordColumn, input: unknown): unknown {
  if (input === undefined) throw invalidField(key, 'required', `${key} is required.`);
  if (input !== null) return field.read ? field.read(input, key) : input;
  if (field.onNull === 'clears') return field.isNullable ? null : field.initial;
  throw invalidField(key, 'required', `${key} cannot be cleared.`);
}

function sound<R>({ values, faults }: ReadValues<R>): Partial<FieldValuesOf<R>> {
  if (faults.length > 0) throw invalidFields(faults);
  return values;
}
