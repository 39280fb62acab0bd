import { rowTypes } from './row-types.js';

/** A column as PostgreSQL describes it. */
export interface ColumnDescription {
  readonly name: string;
  readonly dataTypeID: number;
}

/** Makes the object of a row from its columns' texts. */
export type ReadRow = (texts: readonly (string | null)[]) => unknown;

type Parse = (text: string) => unknown;

/** Knows how the texts of a type are read: pg's overrides, or a client of it. */
export interface TypeParsers {
  getTypeParser(type: number, format: 'text'): unknown;
}

const unknownType = 0;
/** What pg answers for a type that stays text. */
const asText = parserOf(rowTypes, unknownType);

/**
 * Compiles the reader of a statement's rows: one literal with the columns as they are, so that the rows share their
 * layout and texts are taken without a call.
 */
export function compileRowReader(
  columns: readonly ColumnDescription[],
  types: TypeParsers = rowTypes,
): ReadRow {
  const parsers = columns.map(({ dataTypeID }) => parserOf(types, dataTypeID));
  const members = columns.map(({ name }, index) => {
    const text = `texts[${index}]`;
    const value = parsers[index] === asText ? text : `${text} === null ? null : parsers[${index}](${text})`;
    const key = JSON.stringify(name);
    // Computed, `__proto__` sets no prototype; it costs a call into the engine, so the others are not.
    return name === '__proto__' ? `[${key}]: ${value}` : `${key}: ${value}`;
  });
  // The names come from our own statements; JSON keeps them names.
  return new Function('parsers', `return (texts) => ({ ${members.join(', ')} });`)(parsers) as ReadRow;
}

function parserOf(types: TypeParsers, type: number): Parse {
  return types.getTypeParser(type, 'text') as Parse;
}
