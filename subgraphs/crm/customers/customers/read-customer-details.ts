import { DomainError, type FieldFault } from '../../../../shared/errors/domain-error.js';
import { invalidField, invalidInput } from '../../../../shared/errors/errors.js';
import { readEmail } from '../../../../shared/values/email.js';
import { readPhone } from '../../../../shared/values/phone.js';
import { readTags } from '../../../../shared/values/tag.js';
import { cleanLine, readPresent } from '../../../../shared/values/text.js';
import { changeCustomValues } from '../custom-fields/change-custom-values.js';
import type { CustomFields } from '../custom-fields/custom-fields.js';
import type { CustomerDetails } from './customer-state.js';

/** What an input may say about a customer: what is absent stays, null clears. */
export interface CustomerInput {
  readonly name?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly externalReference?: string | null;
  readonly tags?: readonly string[] | null;
  readonly custom?: Readonly<Record<string, unknown>> | null;
}

const nothing: CustomerDetails = {
  name: '',
  email: null,
  phone: null,
  externalReference: null,
  tags: [],
  custom: {},
};

/**
 * The customer after the input, normalised by the one rule that every write shares; `before` is null for a
 * new one. Throws VAL-001 with every fault.
 */
export function readCustomerDetails(
  fields: CustomFields,
  before: CustomerDetails | null,
  input: CustomerInput,
): CustomerDetails {
  const { name, email, phone, externalReference, tags } = input;
  const faults: FieldFault[] = [];
  const old = before ?? nothing;
  const keep = <Value>(read: () => Value, otherwise: Value): Value => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      faults.push(...error.faults);
      return otherwise;
    }
  };
  const custom = changeCustomValues(fields, before?.custom ?? null, input.custom);
  const details = {
    name: name === undefined && before ? old.name : keep(() => readName(name), old.name),
    email: email === undefined ? old.email : keep(() => readPresent(email, readEmail), null),
    phone: phone === undefined ? old.phone : keep(() => readPresent(phone, readPhone), null),
    externalReference:
      externalReference === undefined ? old.externalReference : readReference(externalReference),
    tags: tags === undefined ? old.tags : keep(() => readTags(tags ?? []), old.tags),
    custom: custom.values,
  };
  faults.push(...custom.faults);
  if (faults.length > 0) throw new DomainError(invalidInput, faults[0]!.message, faults);
  return details;
}

/** The id that another system has for the customer, as it is stored and compared: a line; case counts, for ids of many systems differ by it. */
export function readReference(reference: string | null): string | null {
  return readPresent(reference, cleanLine);
}

function readName(name: string | null | undefined): string {
  if (name != null) return name;
  throw invalidField('name', 'isNotEmpty', name === null ? 'name cannot be cleared.' : 'name is required.');
}
