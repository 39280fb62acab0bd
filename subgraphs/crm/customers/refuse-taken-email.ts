import { violatesUnique } from '../../../shared/database/unique-violation.js';
import { DomainError } from '../../../shared/errors/domain-error.js';
import { conflict } from '../../../shared/errors/errors.js';

/** Runs a write and turns a violated e-mail index into CONFLICT-001. The database decides, so no race slips through. */
export async function refuseTakenEmail<Result>(
  email: string | null,
  write: () => Promise<Result>,
): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    if (!violatesUnique(error, 'customers_email_unique')) throw error;
    const message = `Another customer has the e-mail ${email}.`;
    throw new DomainError(conflict, message, [{ field: 'email', code: 'unique', message }]);
  }
}
