import { violatesUnique } from '../../../../shared/postgres/unique-violation.js';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { conflict } from '../../../../shared/errors/errors.js';
import type { CustomerDetails } from './customer-state.js';

type Identity = Partial<Pick<CustomerDetails, 'email' | 'phone' | 'externalReference'>>;

/** What identifies a customer within the business, each kept by a unique index (decision 022). */
const identities = [
  { index: 'customers_email_unique', field: 'email', name: 'e-mail' },
  { index: 'customers_reference_unique', field: 'externalReference', name: 'external reference' },
  { index: 'customers_phone_unique', field: 'phone', name: 'phone number and no e-mail either:' },
] as const;

/** Runs a write and turns a violated index into CONFLICT-001. The database decides, so no race slips through. */
export async function refuseTakenIdentity<Result>(
  identity: Identity,
  write: () => Promise<Result>,
): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    const taken = identities.find(({ index }) => violatesUnique(error, index));
    if (!taken) throw error;
    throw takenIdentity(taken.field, identity[taken.field]);
  }
}

/** CONFLICT-001 for what another customer has. */
export function takenIdentity(
  field: (typeof identities)[number]['field'],
  value: string | null | undefined,
): DomainError {
  const { name } = identities.find((identity) => identity.field === field)!;
  const message = `Another customer has the ${name} ${value ?? 'that this one has'}.`;
  return new DomainError(conflict, message, [{ field, code: 'unique', message }]);
}
