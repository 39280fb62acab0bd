import { readCsvRecord } from './csv-record.rules.js';

const candidates = [',', ';', '\t', '|'] as const;
/** So many lines tell what all are like. */
const linesToWeigh = 25;

/** The beginning of a file. */
export interface FileStart {
  readonly bytes: Uint8Array;
  readonly isWhole: boolean;
  readonly isLead?: ((byte: number) => boolean) | undefined;
}

/**
 * What divides the fields: that by which the lines have as many as the header, and the header has columns that are
 * understood; a comma when nothing tells. `countUnderstood` gets where the fields of the header lie.
 */
export function detectDelimiter(
  start: FileStart,
  countUnderstood: (fields: readonly { readonly start: number; readonly end: number }[]) => number,
): string {
  const scores = candidates.map((delimiter) => {
    const [header, ...lines] = recordsOf(start, delimiter);
    const count = header?.fields.length ?? 0;
    if (!header || header.fault || count < 2) return 0;
    const alike = lines.filter(({ fields, fault }) => !fault && fields.length === count).length;
    const share = lines.length > 0 ? alike / lines.length : 0.5;
    return 2 * share + Math.min(countUnderstood(header.fields), 4) + count / 10_000;
  });
  return candidates[scores.indexOf(Math.max(...scores))]!;
}

function recordsOf({ bytes, isWhole, isLead }: FileStart, delimiter: string) {
  const options = { delimiter: delimiter.charCodeAt(0), isLast: isWhole, isLead };
  const records = [];
  for (let at = 0; at < bytes.length && records.length < linesToWeigh;) {
    const record = readCsvRecord(bytes, at, options);
    if (!record) break;
    const isBlank = record.fields.every(({ start, end }) => start === end);
    if (!isBlank) records.push(record);
    at = record.next;
  }
  return records;
}

/** The first line of a file by which a spreadsheet says what divides the fields: `sep=;`. */
export interface SeparatorLine {
  readonly delimiter: string;
  /** Bytes of the line, its end included. */
  readonly length: number;
}

/** In any case, quoted, with what a spreadsheet adds behind when it saves the line as a row. */
const line = /^[ \t]*"?sep[ \t]*=(?:[ \t]*(\\t|[^\s"])|(\t))"?[ \t,;|]*$/i;
/** No such line is longer. */
const longestLine = 100;

/** The line when the text that begins with `bytes` has one. */
export function separatorLineOf(bytes: Uint8Array): SeparatorLine | undefined {
  const start = Buffer.from(bytes.subarray(0, longestLine)).toString('latin1');
  const end = start.search(/[\r\n]/);
  const [, sign, tab] = line.exec(end < 0 ? start : start.slice(0, end)) ?? [];
  const delimiter = sign ?? tab;
  if (delimiter === undefined) return undefined;
  const lineEnd = end < 0 ? 0 : start.startsWith('\r\n', end) ? 2 : 1;
  return {
    delimiter: delimiter === '\\t' ? '\t' : delimiter,
    length: (end < 0 ? start.length : end) + lineEnd,
  };
}

/** Whether a text can divide fields: one ASCII character that no name, number or quote has. */
export function isDelimiter(text: string): boolean {
  return /^[\t!#$%&*+,\-./:;<=>?@\\^_`|~]$/.test(text);
}
