/** Where a field lies in the bytes, its quotes apart. */
export interface CsvField {
  readonly start: number;
  readonly end: number;
  /** Has quotes within, written twice. */
  readonly hasEscapes: boolean;
}

export type CsvFault = 'unclosed_quote' | 'text_after_quote' | 'too_many_fields';

export interface CsvRecord {
  readonly fields: readonly CsvField[];
  /** Where its last field ends, and where the next record begins. */
  readonly end: number;
  readonly next: number;
  /** Line ends that it has, its own included. */
  readonly lines: number;
  /** What is wrong with it; with bad quotes it ends with its first line, so that what follows is read anew. */
  readonly fault?: CsvFault;
}

export interface CsvOptions {
  readonly delimiter: number;
  /** Whether nothing follows the bytes. */
  readonly isLast: boolean;
  /** Tells the first of the two bytes of a character, of which the second can look like a delimiter. */
  readonly isLead?: ((byte: number) => boolean) | undefined;
}

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const blank = 0x20;
const tab = 0x09;
/** A quoted field that runs further was never closed. */
const longestRecord = 64 * 1024;
/** Beyond so many, fields are looked at and not kept; when one has text, the record is no row of customers. */
export const mostFields = 1_000;

/**
 * Reads the record at `start`; undefined when the bytes end within it and there are more. Works on bytes, since in
 * UTF-8 and all encodings that are read so, quotes, delimiters and line ends are nothing else: where the next record
 * begins in the file is exact, to go on from.
 */
export function readCsvRecord(bytes: Uint8Array, start: number, options: CsvOptions): CsvRecord | undefined {
  const { delimiter, isLast } = options;
  const fields: CsvField[] = [];
  let lines = 0;
  let at = start;
  let isTooWide = false;
  for (;;) {
    const field = readField(bytes, at, start + longestRecord, options);
    if (field === 'cut') return undefined;
    if (typeof field === 'string') return broken(bytes, start, field, isLast);
    at = field.after;
    lines += field.lines;
    if (fields.length < mostFields) fields.push(field);
    else isTooWide ||= field.end > field.start;
    if (at < bytes.length && bytes[at] === delimiter) {
      at += 1;
      continue;
    }
    const fault = isTooWide ? { fault: 'too_many_fields' as const } : {};
    if (at === bytes.length)
      return isLast ? { fields, end: at, next: at, lines: lines + 1, ...fault } : undefined;
    const isPair = bytes[at] === carriageReturn && bytes[at + 1] === lineFeed;
    if (bytes[at] === carriageReturn && at + 1 === bytes.length && !isLast) return undefined;
    return { fields, end: at, next: at + (isPair ? 2 : 1), lines: lines + 1, ...fault };
  }
}

interface FoundField extends CsvField {
  /** Where its delimiter or line end is. */
  readonly after: number;
  readonly lines: number;
}

/** The field at `from`: quoted, also with blanks around its quotes, or plain. */
function readField(
  bytes: Uint8Array,
  from: number,
  limit: number,
  options: CsvOptions,
): FoundField | 'cut' | CsvFault {
  const opening = skipBlanks(bytes, from, options.delimiter);
  if (bytes[opening] !== quote) return plainField(bytes, from, options);
  const quoted = readQuoted(bytes, opening + 1, limit);
  const { isLast } = options;
  if (quoted.end === undefined) {
    if (bytes.length < limit && !isLast) return 'cut';
    return opening > from ? plainField(bytes, from, options) : 'unclosed_quote';
  }
  const after = skipBlanks(bytes, quoted.end + 1, options.delimiter);
  if (after === bytes.length && !isLast) return 'cut';
  if (after < bytes.length && !isEnd(bytes[after]!, options.delimiter))
    // A quote behind a blank may be a part of the text: ` "Bob" Smith`.
    return opening > from ? plainField(bytes, from, options) : 'text_after_quote';
  return { start: opening + 1, end: quoted.end, hasEscapes: quoted.hasEscapes, after, lines: quoted.lines };
}

function plainField(bytes: Uint8Array, from: number, { delimiter, isLead }: CsvOptions): FoundField {
  let at = from;
  while (at < bytes.length && !isEnd(bytes[at]!, delimiter))
    at += isLead?.(bytes[at]!) && at + 1 < bytes.length && bytes[at + 1]! >= 0x40 ? 2 : 1;
  return { start: from, end: at, hasEscapes: false, after: at, lines: 0 };
}

function skipBlanks(bytes: Uint8Array, from: number, delimiter: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== delimiter && (bytes[at] === blank || bytes[at] === tab)) at += 1;
  return at;
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
function broken(bytes: Uint8Array, start: number, fault: CsvFault, isLast: boolean): CsvRecord | undefined {
  let end = start;
  while (end < bytes.length && bytes[end] !== lineFeed && bytes[end] !== carriageReturn) end += 1;
  if (end === bytes.length && !isLast) return undefined;
  if (bytes[end] === carriageReturn && end + 1 === bytes.length && !isLast) return undefined;
  const isPair = bytes[end] === carriageReturn && bytes[end + 1] === lineFeed;
  const next = Math.min(bytes.length, end + (isPair ? 2 : 1));
  return { fields: [{ start, end, hasEscapes: false }], end, next, lines: 1, fault };
}
