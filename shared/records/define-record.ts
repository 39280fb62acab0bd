import { toSnakeCase } from './wire-names.js';
import type { Moment } from './fields/moment.js';
import type { Asking, RecordField, WriteMode } from './field.js';
import type { Conditions } from '../postgres/conditions.js';

export type Fields = Readonly<Record<string, RecordField>>;

/** A condition of a list that is no field, such as `mine`. */
export interface FlagFilter {
  readonly description: string;
  readonly add: (where: Conditions, value: boolean, asking: Asking) => void;
}

export interface RecordDeclaration<F extends Fields, Event extends string = string> {
  /** Qualified, such as `crm.tasks`. */
  readonly table: string;
  readonly description: string;
  readonly fields: F;
  /** Conditions that are no fields. */
  readonly filters?: Readonly<Record<string, FlagFilter>>;
  /** Events beside created, updated and deleted: what each tells. */
  readonly events?: Readonly<Record<Event, string>>;
}

/** A column of the table, and the name that rows and inputs have its value under. */
export interface RecordColumn {
  readonly key: string;
  readonly column: string;
  readonly field: RecordField;
}

/** A kind of record, declared once: plain data from which types, inputs, pages, writes, events and routes follow. */
export interface RecordDefinition<F extends Fields = Fields, Event extends string = string> extends Required<
  RecordDeclaration<F, Event>
> {
  /** As the graph has it, such as `Task`. */
  readonly name: string;
  /** `task`, as in `createdBy`: the field of one. */
  readonly singular: string;
  /** `tasks`: the field of a list. */
  readonly plural: string;
  readonly columns: readonly RecordColumn[];
}

/** Declares a kind of record. Nothing runs. */
export function defineRecord<const F extends Fields, const Event extends string = never>(
  name: string,
  { filters = {}, events = {} as Record<Event, string>, ...declaration }: RecordDeclaration<F, Event>,
): RecordDefinition<F, Event> {
  const singular = name[0]!.toLowerCase() + name.slice(1);
  const columns = Object.entries(declaration.fields).map(([fieldName, field]) => {
    const key = field.isRelation ? `${fieldName}Id` : fieldName;
    return { key, column: toSnakeCase(key), field };
  });
  return Object.freeze({ ...declaration, filters, events, name, singular, plural: `${singular}s`, columns });
}

/** What every record has besides its fields. */
export interface SystemRow {
  readonly id: string;
  readonly version: number;
  /** The user id of who added it. */
  readonly createdBy: string;
  readonly createdAt: Moment;
  readonly updatedAt: Moment;
}

/** The columns of `SystemRow`, in the order of select lists. */
export const systemColumns = {
  version: 'version',
  createdBy: 'created_by',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
} as const;

type KeyOf<Name, Field> = Field extends RecordField<unknown, WriteMode, true> ? `${Name & string}Id` : Name;
type ValueOf<Field> = Field extends RecordField<infer Value> ? Value : never;
type FieldsOf<R> = R extends { fields: infer F } ? F : never;
type Named<F, Mode extends WriteMode> = {
  [Name in keyof F as F[Name] extends RecordField<unknown, Mode> ? KeyOf<Name, F[Name]> : never]: ValueOf<
    F[Name]
  >;
};
type Optional<T> = { readonly [Key in keyof T]?: T[Key] | null };

/** The fields of a record, as rows have them. */
export type FieldValuesOf<R> = {
  readonly [Key in keyof Named<FieldsOf<R>, WriteMode>]: Named<FieldsOf<R>, WriteMode>[Key];
};

/** A record as reads and writes return it. */
export type RowOf<R> = SystemRow & FieldValuesOf<R>;

/** What its input may say of a new record. */
export type CreateOf<R> = Readonly<Named<FieldsOf<R>, 'required'>> & Optional<Named<FieldsOf<R>, 'optional'>>;

/** What an input may change: what is absent stays, null clears. */
export type ChangeOf<R> = { readonly id: string; readonly version?: number | null } & Optional<
  Named<FieldsOf<R>, 'required' | 'optional' | 'on-change'>
>;
