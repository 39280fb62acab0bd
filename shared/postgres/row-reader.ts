import { rowTypes } from './row-types.js';

/** A column as PostgreSQL describes it. */
export interface ColumnDescription {
  readonly name: string;
  readonly dataTypeID: number;
}

/** Makes the object of a row from its columns' texts. */
export type ReadRow = (texts: readonly (string | null)[]) => unknown;

type Parse = (text: string) => unknown;

const unknownType = 0;
/** What pg answers for a type that stays text. */
const asText = parserOf(unknownType);

/**
 * Compiles the reader of a statement's rows: one literal with the columns as they are, so that the rows share their
 * layout and texts are taken without a call.
 */
export function compileRowReader(columns: readonly ColumnDescription[]): ReadRow {
  const parsers = columns.map(({ dataTypeID }) => parserOf(dataTypeID));
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

function parserOf(type: number): Parse {
  return rowTypes.getTypeParser(type, 'text') as unknown as Parse;
}
