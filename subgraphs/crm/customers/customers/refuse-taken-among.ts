import { takenValue } from '../../../../shared/records/refuse-taken.js';
import { customer, type CustomerDetails, type CustomerState } from './customer.record.js';

/**
 * The unique indexes' rule over customers at hand: one row of many then fails alone, where the index would
 * fail the transaction. Throws CONFLICT-001.
 */
export function refuseTakenAmong(
  customers: Iterable<CustomerState>,
  ownId: string | undefined,
  { email, phone, externalReference }: CustomerDetails,
): void {
  for (const other of customers) {
    if (other.id === ownId) continue;
    if (email && other.email === email) throw takenValue(customer, 'email', email);
    if (externalReference && other.externalReference === externalReference)
      throw takenValue(customer, 'externalReference', externalReference);
    if (phone && !email && !other.email && other.phone === phone) throw takenValue(customer, 'phone', phone);
  }
}
