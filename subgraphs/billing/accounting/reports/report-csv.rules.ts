import { csvHeader, csvLines, type ExactNumber } from '../../../../shared/values/csv-lines.js';
import { toDecimal } from '../../../../shared/values/money.js';

export type Cell = string | number | ExactNumber | null;

/** An amount as a cell: a decimal, as spreadsheets count with. */
export function amountCell(amountMinor: bigint, currency: string): ExactNumber {
  return { digits: toDecimal({ amountMinor, currency }) };
}

/** A part of a file; only the first one names the columns. */
export function csvPart(
  name: string,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
  nextCursor: string | null = null,
) {
  return {
    name: `${name}.csv`,
    mediaType: 'text/csv; charset=utf-8',
    encoding: 'text' as const,
    bytes: null,
    content: (columns.length > 0 ? csvHeader(columns) : '') + csvLines(rows),
    nextCursor,
  };
}
