import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { conflict, recordNotFound } from '../../../../shared/errors/errors.js';
import type { KernelSettings } from '../../../../shared/kernel/kernel.js';
import { toSnakeCase } from '../../../../shared/records/wire-names.js';
import { customerImportFinished } from '../events.js';
import { importSnapshot, importsTable, type ImportState } from './import.rules.js';
import { imports } from './imports.reader.js';

const lock = `select ${imports.columns.all.sql} from ${importsTable} where business_id = ? and id = ? for update`;

/** The import, locked until the transaction ends. Throws NOT-FOUND-001. */
export async function lockImport(unit: UnitOfWork, businessId: string, id: string): Promise<ImportState> {
  const [state] = await unit.execute<ImportState>(lock, [businessId, id]);
  if (!state) throw recordNotFound('import', id);
  return state;
}

/** Throws CONFLICT-001 when the import is in none of these states. */
export function refuseOtherStatus(state: ImportState, allowed: readonly string[], deed: string): void {
  if (allowed.includes(state.status)) return;
  throw new DomainError(conflict, `The import is ${state.status}; it cannot be ${deed} any more.`);
}

/** What a save writes as it stands; lists and objects are sent as JSON. */
const savedFields = [
  ...['status', 'matchBy', 'onExisting', 'isDryRun', 'phoneCountry', 'locale'],
  ...['requestedDelimiter', 'requestedEncoding', 'delimiter', 'encoding'],
  ...['receivedBytes', 'processedBytes', 'processedLines'],
  ...['rowCount', 'createdCount', 'updatedCount', 'unchangedCount', 'skippedCount', 'failedCount'],
  ...['failure', 'startedBy', 'apiKeyId', 'requestId', 'address'],
  ...['startedAt', 'finishedAt', 'updatedAt', 'version'],
] as readonly (keyof ImportState)[];

const save = `update crm.imports set ${savedFields.map((field) => `${toSnakeCase(field)} = ?`).join(', ')},
    byte_evidence = ?::jsonb, columns = array(select jsonb_array_elements_text(?::jsonb)), mapping = ?::jsonb,
    warnings = array(select jsonb_array_elements_text(?::jsonb))
  where business_id = ? and id = ?`;

/** Stores what changed of an import that the transaction has locked; answers it as it is then. */
export async function saveImport(
  unit: UnitOfWork,
  businessId: string,
  before: ImportState,
  changes: Partial<ImportState>,
  now: Date,
): Promise<ImportState> {
  const after = { ...before, ...changes, updatedAt: now.toISOString(), version: before.version + 1 };
  const { evidence, columns, mapping, warnings } = after;
  unit.send(save, [
    ...savedFields.map((field) => after[field]),
    ...[evidence, columns ?? [], mapping, warnings].map((value) => value && JSON.stringify(value)),
    ...[businessId, after.id],
  ]);
  return after;
}

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
  const canStartAgain = after.status === 'checked' || after.status === 'failed';
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

/** Who makes imports or sends files waits for others of the business: two together would pass what each may. */
const waitingLock = "select pg_advisory_xact_lock(hashtextextended('crm.waiting_imports ' || ?, 0))";
/** Imports that keep a file, or wait for one, until somebody starts or cancels them. */
const waiting = `select count(*)::int as count, coalesce(sum(received_bytes), 0)::float8 as bytes from crm.imports
  where business_id = ? and status in ('uploading', 'checked', 'failed')`;

type Allowance = Pick<KernelSettings, 'mostWaitingImports' | 'largestImportBytes'>;
/** The files that wait may have together so many times what one may have. */
const waitingFiles = 4;

/** Throws CONFLICT-001 when the business has as many waiting imports as it may. */
export async function refuseTooManyImports(
  unit: UnitOfWork,
  businessId: string,
  { mostWaitingImports }: Allowance,
): Promise<void> {
  const { count } = await waitingOf(unit, businessId);
  if (count < mostWaitingImports) return;
  const message = `${count} imports wait for their file or their start, which is as many as may; start or cancel one.`;
  throw new DomainError(conflict, message);
}

/** Throws CONFLICT-001 when the files that wait would have more bytes than they may. */
export async function refuseTooManyBytes(
  unit: UnitOfWork,
  businessId: string,
  more: number,
  { largestImportBytes }: Allowance,
): Promise<void> {
  const { bytes } = await waitingOf(unit, businessId);
  const most = waitingFiles * largestImportBytes;
  if (bytes + more <= most) return;
  const message = `The files of imports that wait would have more than ${most} bytes; start or cancel one.`;
  throw new DomainError(conflict, message);
}

async function waitingOf(unit: UnitOfWork, businessId: string) {
  unit.send(waitingLock, [businessId]);
  const [row] = await unit.execute<{ count: number; bytes: number }>(waiting, [businessId]);
  return row!;
}
