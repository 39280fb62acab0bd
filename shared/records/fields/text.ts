import { z } from 'zod';
import { fieldBase, type FieldOptions, type ModeOf, type Nullable, type RecordField } from '../field.js';
import { Line, OptionalLine, OptionalText } from '../input-text.js';

export interface TextOptions extends FieldOptions {
  /** Characters; 0 unless said. */
  readonly min?: number;
  readonly max: number;
  /** Whether line breaks belong to it, as in notes. */
  readonly isMultiline?: true;
  /** What sorting by it means, such as `Their title.`; the index names the collation of lists. */
  readonly sort?: string;
}

/** A text: of one line unless said. One that shows nothing is none. */
export function text<const Options extends TextOptions>(
  description: string,
  options: Options,
): RecordField<Nullable<string, Options>, ModeOf<Options>, false> {
  const { min = 0, max, sort, nullable } = options;
  const payload = z.string();
  const largest = max.toLocaleString('en');
  return {
    ...fieldBase(description, options),
    isRelation: false,
    sqlType: 'text',
    graphType: () => String,
    limits: min > 0 ? `${min} to ${largest} characters` : `up to ${largest} characters`,
    checks: [readerOf(options)],
    payload: nullable ? payload.nullable() : payload,
    toPayload: (value) => value,
    fromRow: (value) => value as Nullable<string, Options>,
    ...(sort && { sort: { description: sort, type: 'text', expression: (column) => column } }),
  };
}

function readerOf({ min = 0, max, nullable, isMultiline }: TextOptions): PropertyDecorator {
  if (isMultiline) return OptionalText(max);
  return nullable ? OptionalLine(max) : Line(min, max);
}
