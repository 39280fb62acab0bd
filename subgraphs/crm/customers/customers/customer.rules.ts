import { DomainError } from '../../../../shared/errors/domain-error.js';
import { invalidInput } from '../../../../shared/errors/errors.js';
import type { ChangeOf } from '../../../../shared/records/define-record.js';
import { readValues } from '../../../../shared/records/record-state.js';
import { changeCustomValues } from '../custom-fields/change-custom-values.js';
import type { CustomFields } from '../custom-fields/custom-fields.reader.js';
import { customer, type CustomerDetails } from './customer.record.js';

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
  if (faults.length > 0) throw new DomainError(invalidInput, faults[0]!.message, faults);
  return { ...(read.values as CustomerDetails), custom: custom.values };
}
