import type { RecordReference } from '../../../shared/kernel/record-reference.js';

const ofCustomer = { typename: 'Customer', column: 'customer_id' } as const;

/** The profile of a customer: a merge gives it to a survivor without one, by `moveProfile`. */
export const profileReference: RecordReference = {
  ...ofCustomer,
  label: 'billing profiles',
  table: 'billing.customer_profiles',
  key: 'id',
  onMerge: 'keep',
  onErase: 'delete',
  personal: [
    ...['legal_name', 'address', 'vat_id', 'vat_id_evidence', 'registration_id'],
    ...['electronic_address', 'buyer_reference'],
  ],
};

/** What invoicing holds about customers, in the order in which it is erased. */
export const invoicingReferences: readonly RecordReference[] = [
  profileReference,
  {
    ...ofCustomer,
    label: 'ids of merged customers',
    table: 'billing.customers',
    column: 'survivor_id',
    key: 'customer_id',
    onMerge: 'move',
    onErase: 'delete',
    isDerived: true,
  },
  {
    ...ofCustomer,
    label: 'customers of billing',
    table: 'billing.customers',
    key: 'customer_id',
    onMerge: 'keep',
    onErase: 'delete',
    isDerived: true,
  },
];
