import type { CustomValues } from '../custom-fields/custom-values.js';

/** What a business says about a customer, normalised. */
export interface CustomerDetails {
  readonly name: string;
  /** Lower-cased. */
  readonly email: string | null;
  /** E.164. */
  readonly phone: string | null;
  readonly externalReference: string | null;
  /** Sorted, without doubles. */
  readonly tags: readonly string[];
  /** By the key of the field; without nulls. */
  readonly custom: CustomValues;
}

/** A customer as writes see it. */
export interface CustomerState extends CustomerDetails {
  readonly id: string;
  readonly companyId: string | null;
  readonly version: number;
  readonly lastActivityAt: Date | string | null;
  readonly createdBy: string;
  readonly createdAt: Date | string;
  readonly updatedAt: Date | string;
}

/** A customer before and after a write; a new one was not before. */
export interface CustomerChange {
  readonly before?: CustomerState;
  readonly after: CustomerState;
}

/** A customer as events and the audit trail record it. */
export function snapshotOf(customer: Pick<CustomerState, 'id'> & CustomerDetails) {
  const { id, name, email, phone, externalReference, tags, custom } = customer;
  return {
    customer_id: id,
    name,
    email,
    phone,
    external_reference: externalReference,
    tags: [...tags],
    custom: { ...custom },
  };
}

/** The name of the table in the audit trail. */
export const customersTable = 'crm.customers';
