import { violatesUnique } from '../../../../shared/postgres/unique-violation.js';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { conflict } from '../../../../shared/errors/errors.js';

/** Runs a write and turns a violated domain index into CONFLICT-001. The database decides, so no race slips through. */
export async function refuseTakenDomain<Result>(
  domain: string | null,
  write: () => Promise<Result>,
): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    if (!violatesUnique(error, 'companies_domain_unique')) throw error;
    const message = `Another company has the domain ${domain}.`;
    throw new DomainError(conflict, message, [{ field: 'domain', code: 'unique', message }]);
  }
}
