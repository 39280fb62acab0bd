import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { platformActor } from '../../../../shared/kernel/platform-actor.js';
import { readContent } from './file-content.reader.js';
import { finishImport } from './finish-import.js';
import { ImportStatus } from './import-terms.js';
import { lockImport } from './lock-import.js';
import { namesPerson } from './names-person.js';

const withFile = `select i.id, coalesce(i.encoding, i.requested_encoding) as encoding from crm.imports i where i.business_id = $1 and exists (
    select from crm.import_chunks c where c.business_id = i.business_id and c.import_id = i.id)
  order by i.id`;

const failure =
  'A person in the file was erased, so the file was removed. Make another import, of a file without them.';

/**
 * Removes the files that have one of the texts and wait for somebody, and cancels their imports. Answers how many such
 * files are being read; those are gone when their import has ended.
 */
export async function dropFilesNaming(
  kernel: Kernel,
  businessId: string,
  texts: readonly string[],
): Promise<number> {
  let underWay = 0;
  const files = await kernel.database.rows<{ id: string; encoding: string | null }>(businessId, withFile, [
    businessId,
  ]);
  for (const { id, encoding } of files) {
    if (!(await namesPerson(readContent(kernel.database, businessId, id, 0), texts, encoding))) continue;
    if (!(await dropFile(kernel, businessId, id))) underWay += 1;
  }
  return underWay;
}

/** False when the file is being read. */
async function dropFile(kernel: Kernel, businessId: string, id: string): Promise<boolean> {
  return kernel.database.write(platformActor(kernel, businessId), async (unit) => {
    const state = await lockImport(unit, businessId, id);
    if (state.status === ImportStatus.QUEUED || state.status === ImportStatus.RUNNING) return false;
    const cancelled = { status: ImportStatus.CANCELLED, failure };
    await finishImport(unit, businessId, state, cancelled, kernel.clock.now());
    return true;
  });
}
