import { MaxLength } from 'class-validator';
import { z } from 'zod';
import { readPresent } from '../../values/text.js';
import { fieldBase, type FieldOptions, type ModeOf, type Nullable, type RecordField } from '../field.js';
import type { NamedKind } from '../filter-kinds.js';
import { HasFormat, type FormatName } from '../formats.js';
import { fieldFilter } from '../filters/field-filter.js';
import { stringFilters } from '../filters/shared-filters.js';

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
  /** What a value must be, as `read` reads it. */
  readonly format: FormatName;
  /** The text in its form. Throws VAL-001 for the field. */
  readonly read: (text: string, field?: string) => string;
  readonly rest: NamedKind;
  /** What is sought, in the form that is stored; as `read` unless said. */
  readonly readSought?: (text: string) => string;
}

/** A text that has one form in which it is stored and compared. One that shows nothing is none. */
export function normalized<const Options extends NormalizedOptions>(
  description: string,
  options: Options,
  { outputHint, inputHint, largest, checks = [], format, read, rest, readSought = read }: NormalForm,
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
    checks: [MaxLength(largest), ...checks, HasFormat(format)],
    read: (input, name) =>
      (nullable ? readPresent(input, (text) => read(text, name)) : read(input, name)) as string,
    payload: nullable ? payload.nullable() : payload,
    toPayload: (value) => value,
    fromRow: (value) => value as Nullable<string, Options>,
    ...(filter && {
      filter: fieldFilter(
        // A text that shows nothing is none: nothing is found by it.
        { types: stringFilters, rest, sqlType: 'text', read: (sought: string) => readSought(sought) },
        filter,
        { canBeEmpty: nullable },
      ),
    }),
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
