import pg from 'pg';

/** Rows as the API needs them: timestamps as ISO 8601 text in UTC; bigint and numeric stay text, exact. */
export const rowTypes = new pg.TypeOverrides();

const timestamptz = 1184;
rowTypes.setTypeParser(timestamptz, toIsoTimestamp);

/** `2026-11-21 06:20:00.1+00` (connections run in UTC) as `2026-11-21T06:20:00.100Z`. */
function toIsoTimestamp(text: string): string {
  const fraction = /\.(\d+)/.exec(text)?.[1] ?? '';
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction.slice(0, 3).padEnd(3, '0')}Z`;
}
