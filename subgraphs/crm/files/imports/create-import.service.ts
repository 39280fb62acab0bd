import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { cancelUnstartedImport, purgeImport, unstartedMs } from './expire-import.job.js';
import type { CreateImportInput } from './import.input.js';
import { importSnapshot, importsTable, type ImportState, readFileTerms } from './import.rules.js';
import { lockImport, refuseTooManyImports } from './imports.store.js';

const insert = `insert into crm.imports
    (business_id, id, file_name, format, status, match_by, on_existing, phone_country, locale,
      requested_delimiter, requested_encoding, created_by, created_at, updated_at)
  values (?, ?, ?, ?, 'uploading', ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

const day = 24 * 60 * 60 * 1_000;
/** File, error file and figures of an import are personal data; nobody needs them for longer. */
const keptMs = 30 * day;

/**
 * Makes an import that waits for its file. Throws VAL-001 for a country, a locale, an encoding or a delimiter that is
 * none, CONFLICT-001 when as many imports wait as may.
 */
export async function createImport(
  kernel: Kernel,
  actor: UserActor,
  input: CreateImportInput,
): Promise<ImportState> {
  const { businessId, userId } = actor;
  const terms = readFileTerms(input);
  const id = kernel.ids.next();
  const now = kernel.clock.now();
  return kernel.database.write(actor, async (unit) => {
    await refuseTooManyImports(unit, businessId, kernel.settings);
    unit.send(insert, [
      businessId,
      id,
      input.fileName,
      input.format ?? 'csv',
      input.matchBy ?? 'any',
      input.onExisting ?? 'update',
      terms.phoneCountry ?? null,
      terms.locale ?? null,
      terms.requestedDelimiter ?? null,
      terms.requestedEncoding ?? null,
      userId,
      now,
      now,
    ]);
    const state = await lockImport(unit, businessId, id);
    const after = importSnapshot(state);
    unit.audit('customer_import.created', { table: importsTable, recordId: id, before: null, after });
    const runAt = new Date(now.getTime() + keptMs);
    unit.enqueue(purgeImport, { businessId, importId: id }, { runAt });
    const unstartedAt = new Date(now.getTime() + unstartedMs);
    unit.enqueue(cancelUnstartedImport, { businessId, importId: id }, { runAt: unstartedAt });
    return state;
  });
}
