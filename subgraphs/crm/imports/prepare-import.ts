import type { Database } from '../../../shared/database/database.js';
import { detectDelimiter, detectEncoding, isUtf16, markLength } from '../files/detect-csv.js';
import type { CustomFields } from '../custom-fields/custom-fields.js';
import { readContent } from './content-reader.js';
import type { ImportState } from './import-state.js';
import { ImportFormat } from './import-terms.js';
import { faultsOfMapping, guessMapping } from './map-columns.js';
import { RecordReader } from './record-reader.js';

/** What is learnt of a file before its first row; or why it cannot be read at all. */
export type Prepared = { readonly changes: Partial<ImportState> } | { readonly failure: string };

/** Looks at the whole file for its encoding, and at its header for delimiter, columns and mapping. */
export async function prepareImport(
  database: Pick<Database, 'rows'>,
  businessId: string,
  state: ImportState,
  fields: CustomFields,
): Promise<Prepared> {
  const content = () => readContent(database, businessId, state.id, 0);
  const { value: start } = await content().next();
  if (!start) return { failure: 'The file is empty.' };
  if (isUtf16(start)) return { failure: 'The file is in UTF-16; save it as UTF-8.' };
  const encoding = await detectEncoding(content());
  const position = markLength(start);
  if (state.format === ImportFormat.JSON_LINES) {
    if (encoding !== 'utf-8') return { failure: 'The file is not in UTF-8.' };
    return { changes: { encoding, processedBytes: position, processedLines: 0 } };
  }
  const delimiter = detectDelimiter(start.subarray(position));
  const source = { format: state.format, delimiter, encoding };
  const body = readContent(database, businessId, state.id, position);
  const [header] = await new RecordReader(body, source, position, 1).take(1);
  if (!header || header.fault) return { failure: 'The file has no header that can be read.' };
  const columns = numbered(header.cells.map((cell) => cell.trim()));
  const mapping = state.mapping ?? guessMapping(columns, fields);
  const [fault] = faultsOfMapping(mapping, columns, fields);
  if (fault) return { failure: fault };
  return {
    changes: {
      encoding,
      delimiter,
      columns,
      mapping,
      processedBytes: header.next,
      processedLines: header.nextLine - 1,
    },
  };
}

/** The columns that the first line names, when only the beginning of a file is at hand. */
export async function headerOf(start: Buffer, delimiter: string): Promise<string[]> {
  const isUtf8 = !start.toString('utf8').includes('\uFFFD');
  const source = {
    format: ImportFormat.CSV,
    delimiter,
    encoding: isUtf8 ? 'utf-8' : 'windows-1252',
  } as const;
  const chunks = (async function* () {
    yield start;
  })();
  const [header] = await new RecordReader(chunks, source, 0, 1).take(1);
  return header && !header.fault ? numbered(header.cells.map((cell) => cell.trim())) : [];
}

/** Columns of the same name, and without one, get a number. */
function numbered(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.map((name, index) => {
    const isFree = name !== '' && !seen.has(name);
    const unique = isFree ? name : `${name || 'column'} (${index + 1})`;
    seen.add(unique);
    return unique;
  });
}
