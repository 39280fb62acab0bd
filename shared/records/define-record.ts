// The kinds of fields declare classes of the graph as soon as a record is declared.
import 'reflect-metadata';
import { toSnakeCase } from './wire-names.js';
import type { Moment } from './fields/moment.js';
import type { Asking, Filter, RecordField, StoredColumn, WriteMode } from './field.js';
import type { Conditions } from '../postgres/conditions.js';

export type Fields = Readonly<Record<string, RecordField>>;

/** A condition of a list that is no field, such as `mine`. One without `add` is the service's that finds the list. */
export interface RecordFilter extends Filter {
  readonly add?: (where: Conditions, value: never, asking: Asking) => void;
}

/** That no other record has the same value: an index of the database decides, so no race slips through. */
export interface UniqueRule {
  /** The name of the unique index or constraint. */
  readonly index: string;
  /** What CONFLICT-001 says, such as `Another company has the domain adler.example.` */
  readonly message: (value: string) => string;
  /** When it holds only of some, such as `neither has an e-mail`. */
  readonly condition?: string;
}

export interface RecordDeclaration<F extends Fields, Event extends string = string> {
  /** Qualified, such as `crm.tasks`. */
  readonly table: string;
  readonly description: string;
  readonly fields: F;
  /** Fields whose values no two records share. */
  readonly unique?: { readonly [Name in keyof F]?: UniqueRule };
  /** Conditions that are no fields. */
  readonly filters?: Readonly<Record<string, RecordFilter>>;
  /** Events beside created, updated and deleted: what each tells. */
  readonly events?: Readonly<Record<Event, string>>;
  /** What becomes of the records that refer to a deleted one, as a sentence. */
  readonly onDelete?: string;
  /** False: lists come newest first and in no other order. */
  readonly hasOrder?: boolean;
  /** False: the graph has no stream of its events. */
  readonly hasStream?: boolean;
}

/** A field with the name that rows and inputs have its value under, and its place in the table. */
export interface RecordColumn {
  readonly key: string;
  /** The column that bears its name: as payloads have it, and for most kinds where it is stored. */
  readonly column: string;
  readonly field: RecordField;
  readonly stored: readonly StoredColumn[];
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
  declaration: RecordDeclaration<F, Event>,
): RecordDefinition<F, Event> {
  const singular = name[0]!.toLowerCase() + name.slice(1);
  const columns = Object.entries(declaration.fields).map(([fieldName, field]) => columnOf(fieldName, field));
  return Object.freeze({
    unique: {},
    filters: {},
    events: {} as Record<Event, string>,
    onDelete: '',
    hasOrder: true,
    hasStream: true,
    ...declaration,
    ...{ name, singular, columns },
    plural: /[^aeiou]y$/.test(singular) ? `${singular.slice(0, -1)}ies` : `${singular}s`,
  });
}

function columnOf(name: string, field: RecordField): RecordColumn {
  const key = field.isRelation ? `${name}Id` : name;
  const column = toSnakeCase(key);
  const own = { column, sqlType: field.sqlType, valueOf: (value: unknown) => field.toPayload(value) };
  return { key, column, field, stored: field.storedAs?.(column) ?? [own] };
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

type FieldsOf<R> = R extends { fields: infer F } ? F : never;
type Parts<Field> =
  Field extends RecordField<infer Value, WriteMode, boolean, infer Input>
    ? { readonly value: Value; readonly input: Input }
    : never;
type KeyOf<Name, Field, Mode extends WriteMode> =
  Field extends RecordField<unknown, Mode, true>
    ? `${Name & string}Id`
    : Field extends RecordField<unknown, Mode>
      ? Name
      : never;
type Inputs<F, Mode extends WriteMode> = {
  readonly [Name in keyof F as KeyOf<Name, F[Name], Mode>]: Parts<F[Name]>['input'];
};
type Optional<T> = { readonly [Key in keyof T]?: T[Key] | null };

/** The fields of a record, as rows have them. */
export type FieldValuesOf<R> = {
  readonly [Name in keyof FieldsOf<R> as KeyOf<Name, FieldsOf<R>[Name], WriteMode>]: Parts<
    FieldsOf<R>[Name]
  >['value'];
};

/** A record as reads and writes return it. */
export type RowOf<R> = SystemRow & FieldValuesOf<R>;

/** What its input may say of a new record. */
export type CreateOf<R> = Inputs<FieldsOf<R>, 'required' | 'required-once'> &
  Optional<Inputs<FieldsOf<R>, 'optional' | 'optional-once'>>;

/** What an input may change: what is absent stays, null clears. */
export type ChangeOf<R> = { readonly id: string; readonly version?: number | null } & Optional<
  Inputs<FieldsOf<R>, 'required' | 'optional' | 'on-change'>
>;
