import { stringify } from 'csv-stringify/sync';

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
export function csvLines(rows: readonly (readonly (string | number | ExactNumber | null)[])[]): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? guardFormulas(cell) : cell)));
  return stringify(cells, {
    record_delimiter: 'windows',
    quoted_string: true,
    cast: { object: (cell) => String((cell as unknown as ExactNumber).digits) },
  });
}

/** A number that is more exact than JavaScript's, such as an amount: `-241.90`. It is neither quoted nor guarded. */
export interface ExactNumber {
  readonly digits: string;
}

/** How cells begin that spreadsheets compute (OWASP, CSV injection); wide forms are taken for the plain ones. */
const computed = '=+\\-@＝＋－＠';
/** The same at the very beginning, where blanks of these kinds are passed over. */
const computedFirst = `${computed}\\t\\r\\n`;
/** What a reader passes over before it computes. */
const passed = '[ \\u00a0\'"]*';
/** What a spreadsheet may be set to divide cells by; quotes do not keep it from that. */
const dividers = '[,;|\\t\\r\\n\\v\\f\\u0085\\u2028\\u2029]';

const firstStart = new RegExp(`^(?=${passed}[${computedFirst}])`);
const furtherStarts = new RegExp(`(${dividers})(?=${passed}[${computed}])`, 'g');
const ownGuard = new RegExp(`^'(?=${passed}[${computedFirst}])`);
const furtherGuards = new RegExp(`(${dividers})'(?=${passed}[${computed}])`, 'g');
const foreignGuard = new RegExp(`^'(?='*[${computedFirst}])`);

/** The text so that no spreadsheet computes a part of it; `unguardFormulas` answers exactly the text again. */
export function guardFormulas(text: string): string {
  return text.replace(furtherStarts, "$1'").replace(firstStart, "'");
}

/** The text of a cell that was written by us. */
export function unguardFormulas(text: string): string {
  return text.replace(ownGuard, '').replace(furtherGuards, '$1');
}

/** The text of a cell that others wrote: they guard its beginning at the most. */
export function unguardStart(text: string): string {
  return text.replace(foreignGuard, '');
}
