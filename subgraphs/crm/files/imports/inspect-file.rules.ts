import type { CustomFields } from '../../customers/custom-fields/custom-fields.reader.js';
import { mostFields } from '../csv/csv-record.rules.js';
import { detectDelimiter, isDelimiter, separatorLineOf } from '../csv/delimiter.rules.js';
import { detectEncoding } from '../csv/detect-encoding.rules.js';
import { isUtf16, leadByteOf, transcoded } from '../csv/encodings.rules.js';
import { columnsOf, faultsOfMapping, guessMapping, mostColumns } from './column-mapping.rules.js';
import { type FileRecord, RecordReader } from './file-records.reader.js';
import { warningsOf } from './import-warnings.rules.js';
import type { ColumnMapping, ImportState } from './import.rules.js';

/** What the beginning of a file tells of it. */
export interface Inspection {
  readonly encoding: string | null;
  readonly delimiter: string | null;
  /** The header; null for JSON Lines. */
  readonly columns: readonly string[] | null;
  readonly mapping: readonly ColumnMapping[] | null;
  /** The first value of each column. */
  readonly samples: ReadonlyMap<string, string>;
  readonly warnings: readonly string[];
  /** Where the first row begins, and how many lines stand before it. */
  readonly bytes: number;
  readonly lines: number;
  /** Why it cannot be imported as it is. */
  readonly failure: string | null;
}

type Terms = Pick<
  ImportState,
  | 'format'
  | 'requestedEncoding'
  | 'requestedDelimiter'
  | 'phoneCountry'
  | 'locale'
  | 'evidence'
  | 'mapping'
  | 'receivedBytes'
>;

const nothing: Inspection = {
  encoding: null,
  delimiter: null,
  columns: null,
  mapping: null,
  samples: new Map(),
  warnings: [],
  bytes: 0,
  lines: 0,
  failure: null,
};

/** Rows that are looked at for samples. */
const rowsToSee = 20;
const longestSample = 100;

/**
 * Looks at the beginning of a file for its encoding, delimiter, columns and mapping. Whoever asks before the start sees
 * what the start will take.
 */
export async function inspectFile(start: Buffer, terms: Terms, fields: CustomFields): Promise<Inspection> {
  if (start.length === 0) return { ...nothing, failure: 'The file is empty.' };
  const { format, evidence, requestedEncoding: requested } = terms;
  const detected = detectEncoding({ start, evidence, requested, isUnicode: format === 'json_lines' });
  if ('failure' in detected) return { ...nothing, failure: detected.failure };
  const { encoding, markLength } = detected;
  const isWhole = start.length >= terms.receivedBytes;
  const read = { ...nothing, encoding, bytes: markLength };
  if (format === 'json_lines')
    return { ...read, warnings: warningsOf({ ...terms, fields, encoding, mapping: [], samples: new Map() }) };
  const table = await findTable(start.subarray(markLength), { ...terms, encoding, isWhole, fields });
  if ('failure' in table) return { ...read, failure: table.failure };
  const { delimiter, skippedBytes, skippedLines } = table;
  const body = start.subarray(markLength + skippedBytes);
  const source = { format, encoding, delimiter };
  const reader = new RecordReader(one(body), source, markLength + skippedBytes, 1 + skippedLines);
  const [header, ...rows] = await reader.take(1 + rowsToSee);
  const failure = faultOfHeader(header, start.length, isWhole);
  if (failure !== null || !header) return { ...read, delimiter, failure };
  const columns = columnsOf(header.cells);
  if (columns.length > mostColumns)
    return {
      ...read,
      delimiter,
      failure: `The file has ${columns.length} columns; an import reads ${mostColumns}.`,
    };
  const mapping = terms.mapping ?? guessMapping(columns, fields);
  const samples = samplesOf(columns, rows);
  const { isGuessed } = detected;
  return {
    ...read,
    delimiter,
    columns,
    mapping,
    samples,
    warnings: warningsOf({
      ...terms,
      ...{ fields, encoding, isGuessed, samples },
      mapping: mappingOfAll(columns, mapping),
    }),
    bytes: header.next,
    lines: header.nextLine - 1,
    failure: faultsOfMapping(mapping, columns, fields)[0] ?? null,
  };
}

/** Every column of the file with its field: a mapping may leave columns out. */
export function mappingOfAll(
  columns: readonly string[],
  mapping: readonly ColumnMapping[],
): readonly ColumnMapping[] {
  const fieldOf = new Map(mapping.map(({ column, field }) => [column, field]));
  return columns.map((column) => ({ column, field: fieldOf.get(column) ?? null }));
}

interface TableTerms extends Terms {
  readonly encoding: string;
  readonly isWhole: boolean;
  readonly fields: CustomFields;
}

/** Finds what divides the fields: a line that says so is passed over, the caller decides over it. */
async function findTable(
  body: Buffer,
  { encoding, isWhole, fields, requestedDelimiter }: TableTerms,
): Promise<
  | { readonly delimiter: string; readonly skippedBytes: number; readonly skippedLines: number }
  | { readonly failure: string }
> {
  const isWide = isUtf16(encoding);
  const bytes = isWide ? await wholeOf(transcoded(one(body), encoding)) : body;
  const line = separatorLineOf(bytes);
  const said = requestedDelimiter ?? line?.delimiter;
  if (said !== undefined && !isDelimiter(said))
    return { failure: 'The first line names a delimiter that divides no fields; name the `delimiter`.' };
  const skipped = line?.length ?? 0;
  const decoder = new TextDecoder(isWide ? 'utf-8' : encoding);
  const rest = bytes.subarray(skipped);
  const countUnderstood = (cells: readonly { readonly start: number; readonly end: number }[]) => {
    if (cells.length > mostColumns) return 0;
    const names = cells.map(({ start, end }) => decoder.decode(rest.subarray(start, end)).trim());
    return guessMapping(names, fields).filter(({ field }) => field !== null).length;
  };
  const delimiter =
    said ?? detectDelimiter({ bytes: rest, isWhole, isLead: leadByteOf(encoding) }, countUnderstood);
  return { delimiter, skippedBytes: isWide ? skipped * 2 : skipped, skippedLines: line ? 1 : 0 };
}

function faultOfHeader(header: FileRecord | undefined, length: number, isWhole: boolean): string | null {
  if (header?.fault === 'too_many_fields')
    return `The file has more than ${mostFields} columns; an import reads ${mostColumns}.`;
  if (header?.fault && header.fault !== 'encoding')
    return 'The file has no header that can be read: a quote of its first line is not closed, or text follows it.';
  if (!header || header.cells.length === 0) return 'The file has no header that can be read.';
  if (!isWhole && header.next >= length)
    return `The header does not end within ${length} bytes; an import reads ${mostColumns} columns.`;
  return null;
}

function samplesOf(columns: readonly string[], rows: readonly FileRecord[]): Map<string, string> {
  const samples = new Map<string, string>();
  for (const { cells, fault } of rows) {
    if (fault) continue;
    for (const [index, column] of columns.entries()) {
      const value = (cells[index] ?? '').replaceAll(/\p{Cc}/gu, ' ').trim();
      if (value !== '' && !samples.has(column))
        samples.set(column, value.slice(0, longestSample).toWellFormed());
    }
  }
  return samples;
}

async function wholeOf(parts: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const part of parts) all.push(part);
  return Buffer.concat(all);
}

async function* one(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
