import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { invalidField, invalidInput } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { customFieldsOf } from '../../customers/custom-fields/custom-fields.reader.js';
import { customerImportStarted } from '../events.js';
import { faultsOfMapping } from './column-mapping.rules.js';
import type { StartImportInput } from './import.input.js';
import { importSnapshot, importsTable, type ImportState, noCounts, readFileTerms } from './import.rules.js';
import { lockImport, refuseOtherStatus, saveImport } from './imports.store.js';
import { continueImport } from './run-import.job.js';

/**
 * Starts an import, or a dry run of it. Throws CONFLICT-001 when it runs or has ended, VAL-001 without a file
 * and for a mapping, an encoding, a delimiter or a locale that does not fit.
 */
export async function startImport(
  { database, clock }: Kernel,
  actor: UserActor,
  input: StartImportInput,
): Promise<ImportState> {
  const { businessId, userId, apiKeyId, requestId, address } = actor;
  const { id, isDryRun } = input;
  const mapping = input.mapping?.map(({ column, field }) => ({ column, field: field ?? null })) ?? null;
  const terms = readFileTerms(input);
  return database.write(actor, async (unit) => {
    const before = await lockImport(unit, businessId, id);
    refuseOtherStatus(before, ['uploading', 'checked', 'failed'], 'started');
    if (before.receivedBytes === 0) throw invalidField('id', 'conflicting', 'Upload the file first.');
    if (mapping) {
      const faults = faultsOfMapping(mapping, null, await customFieldsOf(unit, businessId));
      if (faults.length > 0)
        throw new DomainError(
          invalidInput,
          faults[0]!,
          faults.map((message) => ({ field: 'mapping', code: 'unknown', message })),
        );
    }
    const now = clock.now();
    await clearResults(unit, businessId, id);
    const changes: Partial<ImportState> = {
      ...noCounts,
      status: 'queued',
      isDryRun: isDryRun ?? false,
      mapping,
      ...terms,
      delimiter: null,
      encoding: null,
      columns: null,
      warnings: [],
      processedBytes: 0,
      processedLines: 0,
      startedBy: userId,
      apiKeyId,
      requestId,
      address,
      startedAt: now.toISOString(),
      failure: null,
      finishedAt: null,
    };
    const after = await saveImport(unit, businessId, before, changes, now);
    const state = importSnapshot(after);
    unit.record(customerImportStarted, state, {
      table: importsTable,
      recordId: id,
      before: importSnapshot(before),
      after: state,
    });
    await continueImport(unit, businessId, id);
    return after;
  });
}

/** What a dry run left, or a run that failed. */
async function clearResults(unit: UnitOfWork, businessId: string, id: string): Promise<void> {
  unit.send('delete from crm.import_errors where business_id = ? and import_id = ?', [businessId, id]);
  unit.send('delete from crm.import_drafts where business_id = ? and import_id = ?', [businessId, id]);
}
