import type { Kernel } from '../../../shared/kernel/kernel.js';
import { readCustomFields } from '../custom-fields/custom-fields.js';
import { detectDelimiter, markLength } from '../files/detect-csv.js';
import { readContent } from './content-reader.js';
import type { ColumnMapping, ImportState } from './import-state.js';
import { guessMapping } from './map-columns.js';
import { headerOf } from './prepare-import.js';

/** The mapping that an import has, or would have as far as its file is known. */
export async function mappingOf(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  state: ImportState,
): Promise<readonly ColumnMapping[]> {
  if (state.mapping) return state.mapping;
  if (state.format !== 'csv' || state.receivedBytes === 0) return [];
  const { value: start } = await readContent(database, businessId, state.id, 0).next();
  if (!start) return [];
  const body = start.subarray(markLength(start));
  const [header, fields] = await Promise.all([
    headerOf(body, detectDelimiter(body)),
    readCustomFields({ database }, businessId),
  ]);
  return guessMapping(header, fields);
}
