import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { conflict, recordNotFound } from '../../../../shared/errors/errors.js';
import { importsTable, type ImportState } from './import.rules.js';
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
