import { DomainError, type FieldFault } from '../../../../shared/errors/domain-error.js';
import { badPage, recordNotFound } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { csvHeader, csvLines } from '../../../../shared/values/csv-lines.js';
import type { FilePart } from '../../../../shared/records/file-part.type.js';
import { readImport } from './imports.reader.js';

const linesOfPart = 1_000;
const errors = `select line, original, faults from crm.import_errors
  where business_id = $1 and import_id = $2 and line > $3 order by line limit ${linesOfPart}`;

interface ErrorRow {
  readonly line: number;
  readonly original: string;
  readonly faults: readonly FieldFault[];
}

const header = ['line', 'field', 'code', 'message', 'original'];

/**
 * A part of the error file: for each row that failed its line, what is wrong with it, and the row as it stood
 * in the file. Throws NOT-FOUND-001, PAGE-001 for a bad cursor.
 */
export async function readErrorFile(
  kernel: Pick<Kernel, 'database'>,
  businessId: string,
  importId: string,
  after: string | null | undefined,
): Promise<FilePart> {
  const state = await readImport(kernel, businessId, importId);
  if (!state) throw recordNotFound('import', importId);
  const last = after ? lastOf(after) : 0;
  const rows = await kernel.database.rows<ErrorRow>(businessId, errors, [businessId, importId, last]);
  const lines = rows.map(({ line, original, faults }) => [
    line,
    faults.map(({ field }) => field).join('; '),
    faults.map(({ code }) => code).join('; '),
    faults.map(({ message }) => message).join(' '),
    original,
  ]);
  return {
    name: `${state.fileName.replace(/\.\w+$/, '')}-errors.csv`,
    mediaType: 'text/csv; charset=utf-8',
    encoding: 'text' as const,
    bytes: null,
    content: after ? csvLines(lines) : csvHeader(header) + csvLines(lines),
    nextCursor: rows.length === linesOfPart ? String(rows.at(-1)!.line) : null,
  };
}

/** The number that a cursor of a file's parts stands for. Throws PAGE-001 for a bad cursor. */
function lastOf(cursor: string): number {
  if (/^\d{1,9}$/.test(cursor)) return Number(cursor);
  throw new DomainError(badPage, 'The cursor is none of this file.');
}
