import type { CustomerEntity } from './customer.entity.js';

/** A customer as events and the audit trail record it. */
export function snapshotOf({ id, name, email, phone, tags }: CustomerEntity) {
  return { customer_id: id, name, email, phone, tags: [...tags] };
}

/** The name of the table in the audit trail. */
export const customersTable = 'crm.customers';
