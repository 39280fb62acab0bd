import { violatesUnique } from '../../../../shared/postgres/unique-violation.js';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { conflict } from '../../../../shared/errors/errors.js';

const messages = {
  pipelines_name_unique: 'Another pipeline has this name.',
  stages_name_unique: 'Another stage of the pipeline has this name.',
};

/** Runs a write and turns a violated name index into CONFLICT-001. */
export async function refuseTakenName<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    for (const [index, message] of Object.entries(messages)) {
      if (violatesUnique(error, index))
        throw new DomainError(conflict, message, [{ field: 'name', code: 'unique', message }]);
    }
    throw error;
  }
}
