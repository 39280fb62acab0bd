import type { RecordReference, Retention } from '../../../shared/kernel/record-reference.js';

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

/** The documents of customers, for what belongs to a document. */
const documentsOfCustomer =
  'select id from billing.documents where business_id = @business and customer_id = any(@ids)';

const invoicesLaw = 'Retention of invoices (AO 147, UStG 14b)';
const ofIssued: Retention = { basis: invoicesLaw, until: 'extract(year from issue_date) + 10' };

/** Retained with the document whose id a column of theirs has. */
const withDocument = (basis: string, column: string): Retention => {
  const document = (sql: string) =>
    `(select ${sql} from billing.documents d where d.business_id = ${column.split('.')[0]}.business_id and d.id = ${column})`;
  return {
    basis,
    until: document('extract(year from d.issue_date) + 10'),
    isMarked: document('d.erased_at is not null'),
  };
};

/**
 * Documents, and what belongs to them. Drafts go with the customer; what was issued stays for ten years from the end of
 * its year, with the seller and the buyer as they were then, and nobody may change or delete it.
 */
const documentReferences: readonly RecordReference[] = [
  {
    ...ofCustomer,
    label: 'drafts of invoices',
    table: 'billing.documents',
    key: 'id',
    rows: "customer_id = any(@ids) and status = 'draft'",
    onMerge: 'move',
    onErase: 'delete',
    personal: ['reference', 'notes'],
  },
  {
    ...ofCustomer,
    label: 'invoices and credit notes',
    table: 'billing.documents',
    key: 'id',
    rows: "customer_id = any(@ids) and status <> 'draft'",
    onMerge: 'move',
    onErase: 'keep',
    retained: ofIssued,
    personal: ['reference', 'notes'],
  },
  {
    typename: 'Customer',
    label: 'lines of invoices and credit notes',
    table: 'billing.document_lines',
    column: 'document_id',
    key: 'id',
    rows: `document_id in (${documentsOfCustomer})`,
    onMerge: 'keep',
    onErase: 'keep',
    retained: withDocument(invoicesLaw, 'document_lines.document_id'),
  },
  {
    typename: 'Customer',
    label: 'ledger entries of invoices and credit notes',
    table: 'billing.ledger_entries',
    column: 'source_id',
    key: 'id',
    rows: `source_type in ('invoice', 'credit_note') and source_id in (${documentsOfCustomer})`,
    onMerge: 'keep',
    onErase: 'keep',
    retained: withDocument('Retention of books (AO 147, HGB 257)', 'ledger_entries.source_id'),
  },
];

/**
 * What invoicing holds about customers, in the order in which it is erased: the customers first, since nobody can write
 * a draft for one that is not there.
 */
export const invoicingReferences: readonly RecordReference[] = [
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
  profileReference,
  ...documentReferences,
];
