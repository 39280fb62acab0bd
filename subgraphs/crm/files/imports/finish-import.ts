import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { customerImportFinished } from '../events.js';
import { importSnapshot, importsTable, type ImportState } from './import.rules.js';
import { ImportStatus } from './import-terms.js';
import { saveImport } from './imports.store.js';

/** Ends an import; the file is kept only when it can be started again. */
export async function finishImport(
  unit: UnitOfWork,
  businessId: string,
  before: ImportState,
  changes: Partial<ImportState> & Pick<ImportState, 'status'>,
  now: Date,
): Promise<ImportState> {
  const finished = { ...changes, finishedAt: now.toISOString() };
  const after = await saveImport(unit, businessId, before, finished, now);
  const canStartAgain = after.status === ImportStatus.CHECKED || after.status === ImportStatus.FAILED;
  const spent = canStartAgain ? ['drafts'] : ['drafts', 'chunks'];
  for (const table of spent)
    unit.send(`delete from crm.import_${table} where business_id = ? and import_id = ?`, [
      businessId,
      after.id,
    ]);
  const state = importSnapshot(after);
  unit.record(customerImportFinished, state, {
    table: importsTable,
    recordId: after.id,
    before: importSnapshot(before),
    after: state,
  });
  return after;
}
