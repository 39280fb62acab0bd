import { isDeepStrictEqual } from 'node:util';
import { invalidFields } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { ChangeOf } from '../../../../shared/records/define-record.js';
import { auditState, initialValues, readValues } from '../../../../shared/records/record-state.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import type { CustomFields } from '../custom-fields/custom-fields.reader.js';
import { changeCustomValues } from '../custom-fields/custom-value.rules.js';
import { customer, type CustomerDetails, type CustomerState } from './customer.record.js';
import type { ChangedCustomer } from './customers.store.js';

/** What an input may say about a customer: what is absent stays, null clears. */
export type CustomerInput = Omit<ChangeOf<typeof customer>, 'id' | 'version'>;

/**
 * The customer after the input, normalised by the one rule that every write shares; `before` is null for a
 * new one. Throws VAL-001 with every fault.
 */
export function readCustomerDetails(
  fields: CustomFields,
  before: CustomerDetails | null,
  input: CustomerInput,
): CustomerDetails {
  const read = readValues(customer, before, input);
  const custom = changeCustomValues(fields, before?.custom ?? null, input.custom);
  const faults = [...read.faults, ...custom.faults];
  if (faults.length > 0) throw invalidFields(faults);
  return { ...(read.values as CustomerDetails), custom: custom.values };
}

/** A customer that is about to be stored. */
export function newCustomer(
  { ids, clock }: Pick<Kernel, 'ids' | 'clock'>,
  { userId }: Pick<UserActor, 'userId'>,
  details: CustomerDetails,
): CustomerState {
  const now = clock.now();
  return {
    id: ids.next(),
    ...initialValues(customer),
    ...details,
    version: 1,
    createdBy: userId,
    createdAt: now,
    updatedAt: now,
  };
}

/** The customer with other details and its next version; null when they are the same. */
export function changeOf(before: CustomerState, details: CustomerDetails, now: Date): ChangedCustomer | null {
  const after = { ...before, ...details };
  if (isDeepStrictEqual(auditState(customer, before), auditState(customer, after))) return null;
  return { before, after: { ...after, version: before.version + 1, updatedAt: now } };
}
