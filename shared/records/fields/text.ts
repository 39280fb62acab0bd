import { z } from 'zod';
import { cleanLine } from '../../values/text.js';
import { fieldBase, type FieldOptions, type ModeOf, type Nullable, type RecordField } from '../field.js';
import { fieldFilter, type FilterForm } from '../filters/field-filter.js';
import { stringFilters } from '../filters/shared-filters.js';
import { Line, OptionalLine, OptionalText } from '../input-text.js';

export interface TextOptions extends FieldOptions {
  /** Characters; 0 unless said. */
  readonly min?: number;
  readonly max: number;
  /** Whether line breaks belong to it, as in notes. */
  readonly isMultiline?: true;
  /** What is compared where the text is unique or finds a record, such as `nameKey`; kept in a column `<name>_key`. */
  readonly key?: (text: string) => string;
  /** Which records the filter finds, such as `By name.`; it compares the whole text. */
  readonly filter?: string;
  /** What sorting by it means, such as `Their title.`; the index names the collation of lists. */
  readonly sort?: string;
  /** The column that is sorted by, where that is another one, such as a name in lower case. */
  readonly sortColumn?: string;
}

const byText: FilterForm = { types: stringFilters, rest: 'text', sqlType: 'text', read: cleanLine };

/** A text: of one line unless said. One that shows nothing is none. */
export function text<const Options extends TextOptions>(
  description: string,
  options: Options,
): RecordField<Nullable<string, Options>, ModeOf<Options>, false> {
  const { min = 0, max, sort, sortColumn, nullable, key, filter } = options;
  const payload = z.string();
  const check = checkOf(options);
  const largest = max.toLocaleString('en');
  return {
    ...fieldBase(description, options),
    isRelation: false,
    sqlType: 'text',
    graphType: () => String,
    limits: min > 0 ? `${min} to ${largest} characters` : `up to ${largest} characters`,
    checks: [check],
    payload: nullable ? payload.nullable() : payload,
    toPayload: (value) => value,
    fromRow: (value) => value as Nullable<string, Options>,
    ...(key && { storedAs: (column) => [textColumn(column), textColumn(`${column}_key`, key)] }),
    ...(filter && { filter: fieldFilter(byText, filter, { canBeEmpty: nullable }) }),
    ...(sort && { sort: { description: sort, type: 'text', expression: (column) => sortColumn ?? column } }),
  };
}

function checkOf({ min = 0, max, nullable, isMultiline }: TextOptions): PropertyDecorator {
  if (isMultiline) return OptionalText(max);
  return nullable ? OptionalLine(max) : Line(min, max);
}

function textColumn(column: string, of: (text: string) => string = (value) => value) {
  const valueOf = (value: string | null) => value && of(value);
  return { column, sqlType: 'text', valueOf } as const;
}
