import { stringify } from 'csv-stringify/sync';
import { guardFormulas } from './guard-formula.js';

/** Excel takes a file without it for the local code page. */
export const byteOrderMark = '\uFEFF';

/** The line that names the columns; they are plain words, so that a reader who passes over no mark finds the first. */
export function csvHeader(columns: readonly string[]): string {
  return byteOrderMark + stringify([columns], { record_delimiter: 'windows' });
}

/**
 * Lines of a CSV file (RFC 4180), ended by CRLF. Every text is quoted, and guarded wherever a spreadsheet would compute
 * it, whatever divides its cells; numbers are not.
 */
export function csvLines(rows: readonly (readonly (string | number | null)[])[]): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? guardFormulas(cell) : cell)));
  return stringify(cells, { record_delimiter: 'windows', quoted_string: true });
}
