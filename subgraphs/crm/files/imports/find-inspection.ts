import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { readCustomFields } from '../../customers/custom-fields/custom-fields.reader.js';
import { readStart } from './file-content.reader.js';
import type { ImportState } from './import.rules.js';
import { ImportStatus } from './import-terms.js';
import { inspectFile, type Inspection } from './inspect-file.rules.js';

/** What the file of an import tells of itself; undefined when there is none, or none any more. */
export async function findInspection(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  state: ImportState,
): Promise<Inspection | undefined> {
  const isGone = state.status === ImportStatus.DONE || state.status === ImportStatus.CANCELLED;
  if (isGone || state.receivedBytes === 0) return undefined;
  const [start, fields] = await Promise.all([
    readStart(database, businessId, state.id),
    readCustomFields({ database }, businessId),
  ]);
  // It may have been removed since.
  return start.length === 0 ? undefined : inspectFile(start, state, fields);
}
