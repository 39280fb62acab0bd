import { MaxLength } from 'class-validator';
import { z } from 'zod';
import { readPresent } from '../../values/text.js';
import { exactFilter } from '../exact-filter.js';
import { fieldBase, type FieldOptions, type ModeOf, type Nullable, type RecordField } from '../field.js';
import type { FilterKind } from '../filter-kinds.js';
import type { GraphClass } from '../graph-classes.js';

export interface NormalizedOptions extends FieldOptions {
  /** Which records the filter finds, such as `By e-mail.` */
  readonly filter?: string;
  /** What sorting by it means; records without one come first upwards. */
  readonly sort?: string;
}

/** What sets a kind of text apart that has one form in which it is stored and compared. */
export interface NormalForm {
  /** The form, for who reads it and for who writes it. */
  readonly outputHint?: string;
  readonly inputHint?: string;
  /** Characters that are looked at. */
  readonly largest: number;
  readonly checks?: readonly PropertyDecorator[];
  /** The text in its form. Throws VAL-001 for the field. */
  readonly read: (text: string, field?: string) => string;
  readonly filterType: GraphClass;
  readonly rest: FilterKind;
  /** What is sought, in the form that is stored; as `read` unless said. */
  readonly readSought?: (text: string) => string;
}

/** A text that has one form in which it is stored and compared. One that shows nothing is none. */
export function normalized<const Options extends NormalizedOptions>(
  description: string,
  options: Options,
  { outputHint, inputHint, largest, checks = [], read, filterType, rest, readSought = read }: NormalForm,
): RecordField<Nullable<string, Options>, ModeOf<Options>, false> {
  const { filter, sort, nullable } = options;
  const payload = z.string();
  return {
    ...fieldBase(description, options),
    isRelation: false,
    sqlType: 'text',
    graphType: () => String,
    ...(outputHint && { outputHint }),
    ...(inputHint && { inputHint }),
    checks: [MaxLength(largest), ...checks],
    read: (input, name) =>
      (nullable ? readPresent(input, (text) => read(text, name)) : read(input, name)) as string,
    payload: nullable ? payload.nullable() : payload,
    toPayload: (value) => value,
    fromRow: (value) => value as Nullable<string, Options>,
    ...(filter && { filter: exactFilter(filterType, filter, rest, (sought) => readSought(sought)) }),
    ...(sort && {
      sort: {
        description: sort,
        type: 'text',
        // CASE, since PostgreSQL takes COALESCE for leaky: a page under row level security would read all before it.
        expression: (column) =>
          nullable ? `(case when ${column} is null then '' else ${column} end)` : column,
        ofNull: '',
      },
    }),
  };
}
