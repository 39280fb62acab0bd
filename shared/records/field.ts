import type { z } from 'zod';
import type { Conditions } from '../postgres/conditions.js';
import type { FilterKind } from './filter-kinds.js';
import type { SortColumn } from './find-page.js';

/** Types of columns that a set of rows is sent as. */
export type SqlType =
  | 'text'
  | 'uuid'
  | 'timestamptz'
  | 'text[]'
  | 'integer[]'
  | 'jsonb'
  | 'date'
  | 'integer'
  | 'bigint'
  | 'boolean';

/** Who asks a list, and when. */
export interface Asking {
  readonly businessId: string;
  readonly userId: string;
  readonly now: Date;
}

/** A condition of a list, as the graph and the query string of REST have it. */
export interface Filter {
  readonly description: string;
  /** The input that type-graphql declares, such as `() => DateTimeFilter`; in lists of some. */
  readonly graphType: () => unknown;
  /** Whether that is an input of its own, whose rules are checked as well. */
  readonly isInput?: true;
  /** class-validator's rules besides. */
  readonly checks?: readonly PropertyDecorator[];
  /** How the query string is read: a kind's name, or the choices. */
  readonly rest: FilterKind;
}

/** How a list is filtered by the value of a field. */
export interface FieldFilter extends Filter {
  readonly add: (where: Conditions, column: string, value: never, asking: Asking) => void;
}

/** How a list is sorted by a field. */
export type FieldSort = Pick<SortColumn<never>, 'type'> & {
  readonly description: string;
  /** SQL that is never null; an index of the table has the same expression. */
  readonly expression: (column: string) => string;
  /** What the expression makes of null. */
  readonly ofNull?: string;
  /** What the expression makes of a value, where that is not the value itself. */
  readonly sortedAs?: (value: never) => string;
};

/** Which writes may set a field, and whether they must; what is set once stays as it was in the new record. */
export type WriteMode = 'required' | 'optional' | 'required-once' | 'optional-once' | 'on-change' | 'never';

/** What null in an input does to a field: empties it, leaves it, or is refused, since it has always a value. */
export type NullMeaning = 'clears' | 'leaves' | 'is-refused';

/** One of the columns that a field is stored in, and what it has of the value, as JSON sends it. */
export interface StoredColumn {
  readonly column: string;
  readonly sqlType: SqlType;
  readonly valueOf: (value: never) => unknown;
}

/** A field of a record: one value that says how each layer treats it. Rows have a `Value`, inputs an `Input`. */
export interface RecordField<
  Value = unknown,
  Mode extends WriteMode = WriteMode,
  IsRelation extends boolean = boolean,
  Input = Value,
> {
  readonly description: string;
  readonly mode: Mode;
  readonly isNullable: boolean;
  /** A reference: row and inputs name it by its id, `customerId`. */
  readonly isRelation: IsRelation;
  readonly sqlType: SqlType;
  /** Its columns, when it has others than the one that bears its name. */
  readonly storedAs?: (column: string) => readonly StoredColumn[];
  /** SQL for its value, where that is not the column itself. */
  readonly select?: (column: string) => string;
  /** What type-graphql declares for the value. Of a relation: for its id. */
  readonly graphType: () => unknown;
  /** What type-graphql declares for it in inputs; the same unless said. */
  readonly inputType?: () => unknown;
  /** The value as the graph answers it, where that is not what rows have. */
  present?(value: Value): unknown;
  /** Of an object: its fields, as a selection of the graph. */
  readonly selection?: string;
  /** The limits in words, such as `1 to 200 characters`. */
  readonly limits?: string;
  /** Its form where it is answered, such as `in E.164`. */
  readonly outputHint?: string;
  /** What to say of it in inputs besides, as a sentence. */
  readonly inputHint?: string;
  /** The same of inputs that change it, where that is something else. */
  readonly changeHint?: string;
  /** class-validator's rules for a value in an input. */
  readonly checks: readonly PropertyDecorator[];
  /** Whether an input holds one that has rules of its own. */
  readonly isInput?: true;
  /** The value as it is stored and compared. Throws VAL-001 for the field. It is the input itself unless said. */
  read?(input: NonNullable<Input>, name: string): Value;
  /** Of an object: the value after an input that leaves parts of it as they are. */
  patch?(before: Value, input: NonNullable<Input>): Value;
  /** The value of a new record that its input leaves out. */
  readonly initial: Value;
  /** What a new record has that leaves it out, in words or as the graph writes it. */
  readonly initialName?: string;
  readonly onNull: NullMeaning;
  /** Whether events carry it. */
  readonly isInEvents: boolean;
  /** Whether the audit trail has it; what follows from other fields it has not. */
  readonly isAudited: boolean;
  readonly payload: z.ZodType;
  toPayload(value: Value): unknown;
  /** A value as the database answers it within a transaction. */
  fromRow(value: unknown): Value;
  readonly filter?: FieldFilter;
  readonly sort?: FieldSort;
}

/** What every kind takes. */
export interface FieldOptions {
  readonly nullable?: true;
  /** `false`: no input has it; services set it. */
  readonly write?: boolean;
  /** `false`: only changes may set it; a new record has the default. */
  readonly create?: boolean;
  /** `false`: only a new record says it. */
  readonly change?: boolean;
  readonly default?: unknown;
  /** What its service gives a new record that leaves it out, such as `the caller`. */
  readonly serviceDefault?: string;
  /** `false`: the audit trail has it, events have not; `true`: both have what services set. */
  readonly inEvents?: boolean;
}

export type ModeOf<Options> = Options extends { write: false }
  ? 'never'
  : Options extends { create: false }
    ? 'on-change'
    : Options extends { nullable: true } | { default: unknown } | { serviceDefault: string }
      ? Options extends { change: false }
        ? 'optional-once'
        : 'optional'
      : Options extends { change: false }
        ? 'required-once'
        : 'required';

export type Nullable<Value, Options> = Options extends { nullable: true } ? Value | null : Value;

/** What follows from the options alone, whatever the kind. */
export function fieldBase<const Options extends FieldOptions>(description: string, options: Options) {
  const { nullable: isNullable = false, default: initial = null } = options;
  return {
    description,
    mode: modeOf(options) as ModeOf<Options>,
    isNullable,
    initial: initial as never,
    onNull: nullMeaning(options),
    ...(options.serviceDefault && { initialName: options.serviceDefault }),
    isInEvents: options.inEvents ?? options.write ?? true,
    isAudited: options.inEvents || (options.write ?? true),
  };
}

function nullMeaning({ nullable, default: initial }: FieldOptions): NullMeaning {
  if (nullable) return 'clears';
  return initial === undefined ? 'is-refused' : 'leaves';
}

function modeOf(options: FieldOptions): WriteMode {
  const { write = true, create = true, change = true, nullable, default: initial, serviceDefault } = options;
  if (!write) return 'never';
  if (!create) return 'on-change';
  const need = nullable || initial !== undefined || serviceDefault ? 'optional' : 'required';
  return change ? need : `${need}-once`;
}
