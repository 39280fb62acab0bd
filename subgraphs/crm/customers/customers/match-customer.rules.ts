import { DomainError } from '../../../../shared/errors/domain-error.js';
import { conflict } from '../../../../shared/errors/errors.js';
import type { CustomerDetails, CustomerState } from './customer.record.js';

/** What of a row may say whom it means. */
export type Identity = Pick<CustomerDetails, 'email' | 'phone' | 'externalReference'> & {
  readonly customerId?: string;
};

/** Finds the customers that an identity may mean, among those at hand. */
export class KnownCustomers {
  readonly #byId = new Map<string, CustomerState>();
  readonly #byReference = new Map<string, CustomerState>();
  readonly #byEmail = new Map<string, CustomerState>();
  readonly #byPhone = new Map<string, CustomerState[]>();

  constructor(customers: readonly CustomerState[]) {
    for (const customer of customers) this.add(customer);
  }

  add(customer: CustomerState): void {
    const { id: ownId, externalReference, email, phone } = customer;
    this.#byId.set(ownId, customer);
    if (externalReference) this.#byReference.set(externalReference, customer);
    if (email) this.#byEmail.set(email, customer);
    if (!phone) return;
    const others = (this.#byPhone.get(phone) ?? []).filter(({ id }) => id !== ownId);
    this.#byPhone.set(phone, [...others, customer]);
  }

  /** Those that have, or had when they were last added, what identifies these details. */
  sharing({ externalReference, email, phone }: Identity): CustomerState[] {
    const known = [
      externalReference && this.#byReference.get(externalReference),
      email && this.#byEmail.get(email),
      ...((phone && this.#byPhone.get(phone)) || []),
    ];
    return known.filter((customer) => typeof customer === 'object' && customer !== null);
  }

  /**
   * The customer that the details are about, by the first of these that one has: id, external reference, e-mail,
   * phone. A phone number means the customer without an e-mail, or the only one that has it when the details
   * name no e-mail either, and never one with another external reference. Throws CONFLICT-001 when it could be any of several.
   */
  match({ customerId, externalReference, email, phone }: Identity): CustomerState | undefined {
    const known =
      (customerId && this.#byId.get(customerId)) ||
      (externalReference && this.#byReference.get(externalReference)) ||
      (email && this.#byEmail.get(email));
    if (known || !phone) return known || undefined;
    const isOther = (reference: string | null) =>
      reference && externalReference && reference !== externalReference;
    const sharing = (this.#byPhone.get(phone) ?? []).filter((each) => !isOther(each.externalReference));
    const withoutEmail = sharing.find((customer) => customer.email === null);
    if (withoutEmail || email) return withoutEmail;
    if (sharing.length < 2) return sharing[0];
    const message = `${sharing.length} customers share the phone number ${phone}; name the e-mail or the external reference.`;
    throw new DomainError(conflict, message, [{ field: 'phone', code: 'ambiguous', message }]);
  }
}
