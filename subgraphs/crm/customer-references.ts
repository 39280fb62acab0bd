/** A column of crm that names a customer. */
export interface CustomerReference {
  readonly table: string;
  readonly column: string;
  /** What deleting the customer does to the row. */
  readonly onDelete: 'delete' | 'clear';
}

/**
 * Every column of crm that names a customer, so that a merge can re-point them all. A test compares
 * it with the foreign keys of the database.
 */
export const customerReferences: readonly CustomerReference[] = [
  { table: 'crm.interactions', column: 'customer_id', onDelete: 'delete' },
  { table: 'crm.deals', column: 'customer_id', onDelete: 'clear' },
  { table: 'crm.tasks', column: 'customer_id', onDelete: 'clear' },
];
