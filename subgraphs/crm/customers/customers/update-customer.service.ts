import { isDeepStrictEqual } from 'node:util';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { recordNotFound, stale } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { Actor } from '../../../../shared/requests/actor.js';
import { customFieldsOf } from '../custom-fields/custom-fields.js';
import { snapshotOf, type CustomerDetails, type CustomerState } from './customer-state.js';
import type { UpdateCustomerInput } from './customer.input.js';
import { lockCustomers } from './lock-customers.js';
import { readCustomerDetails } from './read-customer-details.js';
import { refuseTakenIdentity } from './refuse-taken-identity.js';
import { updateCustomers, type ChangedCustomer } from './store-customers.js';

/**
 * Changes what the input names. Throws NOT-FOUND-001, STALE-001 when `version` is no longer current,
 * CONFLICT-001 when another customer has what identifies this one. A change that changes nothing leaves no event.
 */
export async function updateCustomer(
  { database, clock }: Kernel,
  actor: Actor,
  input: UpdateCustomerInput,
): Promise<CustomerState> {
  const { businessId } = actor;
  const identity: Partial<Record<keyof CustomerDetails, string | null>> = {};
  return refuseTakenIdentity(identity, () =>
    database.write(actor, async (unit) => {
      const [before] = await lockCustomers(unit, businessId, [input.id]);
      if (!before) throw recordNotFound('customer', input.id);
      refuseStale(before, input.version);
      const fields = await customFieldsOf(unit, businessId);
      const details = readCustomerDetails(fields, before, input);
      Object.assign(identity, details);
      const change = changeOf(before, details, clock.now());
      if (!change) return before;
      await updateCustomers({ unit, businessId, fields }, [change]);
      return change.after;
    }),
  );
}

/** The customer with other details and its next version; null when they are the same. */
export function changeOf(
  before: CustomerState,
  details: CustomerDetails & Partial<Pick<CustomerState, 'companyId'>>,
  now: Date,
): ChangedCustomer | null {
  const after = { ...before, ...details };
  const isSameCompany = after.companyId === before.companyId;
  if (isSameCompany && isDeepStrictEqual(snapshotOf(before), snapshotOf(after))) return null;
  return { before, after: { ...after, version: before.version + 1, updatedAt: now } };
}

function refuseStale({ id, version }: CustomerState, expected: number | null | undefined): void {
  if (expected == null || expected === version) return;
  throw new DomainError(stale, `Customer ${id} is at version ${version}, not ${expected}; read it again.`);
}
