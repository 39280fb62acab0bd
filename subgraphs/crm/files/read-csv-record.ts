/** Where a field lies in the bytes, its quotes apart. */
export interface CsvField {
  readonly start: number;
  readonly end: number;
  /** Has quotes within, written twice. */
  readonly hasEscapes: boolean;
}

export interface CsvRecord {
  readonly fields: readonly CsvField[];
  /** Where its last field ends, and where the next record begins. */
  readonly end: number;
  readonly next: number;
  /** Line ends that it has, its own included. */
  readonly lines: number;
  /** What is wrong with its quotes; it then ends with its first line, so that what follows is read anew. */
  readonly fault?: 'unclosed_quote' | 'text_after_quote';
}

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
/** A quoted field that runs further was never closed. */
const longestRecord = 64 * 1024;

/**
 * Reads the record at `start`; undefined when the bytes end within it and there are more. Works on bytes,
 * since in UTF-8 and Windows-1252 alike quotes, delimiters and line ends are nothing else: the place of the
 * next record in the file is exact, to go on from.
 */
export function readCsvRecord(
  bytes: Uint8Array,
  start: number,
  delimiter: number,
  isLast: boolean,
): CsvRecord | undefined {
  const fields: CsvField[] = [];
  let lines = 0;
  let at = start;
  for (;;) {
    let field: CsvField;
    if (bytes[at] === quote) {
      const quoted = readQuoted(bytes, at + 1, start + longestRecord);
      if (quoted.end === undefined) {
        const isCut = bytes.length < start + longestRecord && !isLast;
        return isCut ? undefined : broken(bytes, start, 'unclosed_quote', isLast);
      }
      if (quoted.end === bytes.length - 1 && !isLast) return undefined;
      field = { start: at + 1, end: quoted.end, hasEscapes: quoted.hasEscapes };
      lines += quoted.lines;
      at = quoted.end + 1;
      const after = bytes[at];
      if (after !== undefined && after !== delimiter && after !== lineFeed && after !== carriageReturn)
        return broken(bytes, start, 'text_after_quote', isLast);
    } else {
      const from = at;
      while (at < bytes.length && !isEnd(bytes[at]!, delimiter)) at += 1;
      field = { start: from, end: at, hasEscapes: false };
    }
    fields.push(field);
    if (bytes[at] === delimiter && at < bytes.length) {
      at += 1;
      continue;
    }
    if (at === bytes.length) return isLast ? { fields, end: at, next: at, lines: lines + 1 } : undefined;
    const isPair = bytes[at] === carriageReturn && bytes[at + 1] === lineFeed;
    if (bytes[at] === carriageReturn && at + 1 === bytes.length && !isLast) return undefined;
    return { fields, end: at, next: at + (isPair ? 2 : 1), lines: lines + 1 };
  }
}

function isEnd(byte: number, delimiter: number): boolean {
  return byte === delimiter || byte === lineFeed || byte === carriageReturn;
}

/** To the closing quote; without `end` there is none up to the limit. */
function readQuoted(bytes: Uint8Array, from: number, limit: number) {
  let lines = 0;
  let hasEscapes = false;
  const last = Math.min(bytes.length, limit);
  for (let at = from; at < last; at += 1) {
    const byte = bytes[at];
    if (byte === lineFeed || (byte === carriageReturn && bytes[at + 1] !== lineFeed)) lines += 1;
    if (byte !== quote) continue;
    if (bytes[at + 1] !== quote) return { end: at, lines, hasEscapes };
    hasEscapes = true;
    at += 1;
  }
  return { end: undefined, lines, hasEscapes };
}

/** The first line alone, as one field. */
function broken(
  bytes: Uint8Array,
  start: number,
  fault: NonNullable<CsvRecord['fault']>,
  isLast: boolean,
): CsvRecord | undefined {
  let end = start;
  while (end < bytes.length && bytes[end] !== lineFeed && bytes[end] !== carriageReturn) end += 1;
  if (end === bytes.length && !isLast && end - start < longestRecord) return undefined;
  if (bytes[end] === carriageReturn && end + 1 === bytes.length && !isLast) return undefined;
  const isPair = bytes[end] === carriageReturn && bytes[end + 1] === lineFeed;
  const next = Math.min(bytes.length, end + (isPair ? 2 : 1));
  return { fields: [{ start, end, hasEscapes: false }], end, next, lines: 1, fault };
}
