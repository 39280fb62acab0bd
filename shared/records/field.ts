import type { z } from 'zod';
import type { Conditions } from '../postgres/conditions.js';
import type { FilterKind } from './filter-kinds.js';
import type { SortColumn } from './find-page.js';

/** Types of columns that a set of rows is sent as. */
export type SqlType = 'text' | 'uuid' | 'timestamptz';

/** Who asks a list, and when. */
export interface Asking {
  readonly businessId: string;
  readonly userId: string;
  readonly now: Date;
}

/** How a list is filtered by a value: in the graph, in SQL and in the query string of REST. */
export interface FieldFilter {
  readonly description: string;
  /** What type-graphql declares, such as `() => DateTimeFilter`. */
  readonly graphType: () => unknown;
  /** Whether that is an input of its own, whose rules are checked as well. */
  readonly isInput?: true;
  readonly add: (where: Conditions, column: string, value: never, asking: Asking) => void;
  /** How the query string is read: a kind's name, or the choices. */
  readonly rest: FilterKind;
}

/** How a list is sorted by a field. */
export type FieldSort = Pick<SortColumn<never>, 'type'> & {
  readonly description: string;
  /** SQL that is never null; an index of the table has the same expression. */
  readonly expression: (column: string) => string;
  /** What the expression makes of null. */
  readonly ofNull?: string;
};

/** Which writes may set a field, and whether they must. */
export type WriteMode = 'required' | 'optional' | 'on-change' | 'never';

/** A field of a record: one value that says how each layer treats it. `Value` is what rows have. */
export interface RecordField<
  Value = unknown,
  Mode extends WriteMode = WriteMode,
  IsRelation extends boolean = boolean,
> {
  readonly description: string;
  readonly mode: Mode;
  readonly isNullable: boolean;
  /** A reference: row and inputs name it by its id, `customerId`. */
  readonly isRelation: IsRelation;
  readonly sqlType: SqlType;
  /** What type-graphql declares for the value. Of a relation: for its id. */
  readonly graphType: () => unknown;
  /** The limits in words, such as `1 to 200 characters`. */
  readonly limits?: string;
  /** What to say of it in inputs besides. */
  readonly inputHint?: string;
  /** class-validator's rules for a value in an input. */
  readonly checks: readonly PropertyDecorator[];
  /** The value of a new record that its input leaves out. */
  readonly initial: Value;
  /** Of a choice: how the graph writes the initial value. */
  readonly initialName?: string;
  /** Null in a change of a field that has always a value: refused, or taken for "leave it". */
  readonly nullLeaves: boolean;
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
  readonly default?: unknown;
  /** `false`: the audit trail has it, events have not. */
  readonly inEvents?: boolean;
}

export type ModeOf<Options> = Options extends { write: false }
  ? 'never'
  : Options extends { create: false }
    ? 'on-change'
    : Options extends { nullable: true } | { default: unknown }
      ? 'optional'
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
    nullLeaves: options.default !== undefined,
    isInEvents: options.inEvents ?? options.write ?? true,
    isAudited: options.write ?? true,
  };
}

function modeOf({ write = true, create = true, nullable, default: initial }: FieldOptions): WriteMode {
  if (!write) return 'never';
  if (!create) return 'on-change';
  return nullable || initial !== undefined ? 'optional' : 'required';
}
