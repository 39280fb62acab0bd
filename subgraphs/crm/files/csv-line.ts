import { stringify } from 'csv-stringify/sync';
import { guardFormula } from './guard-formula.js';

/** Excel takes a file without it for the local code page. */
export const byteOrderMark = '\uFEFF';

/** Lines of a CSV file (RFC 4180), ended by CRLF; texts that a spreadsheet would compute are guarded, numbers are not. */
export function csvLines(rows: readonly (readonly (string | number | null)[])[]): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? guardFormula(cell) : cell)));
  return stringify(cells, { record_delimiter: 'windows' });
}
