import type { RecordReference } from '../../../shared/kernel/record-reference.js';
import { customer } from './customers/customer.record.js';

const ofCustomer = { typename: 'Customer', column: 'customer_id', key: 'id' } as const;
const derived = { ...ofCustomer, onMerge: 'keep', onErase: 'delete', isDerived: true } as const;

/** What stands where a person was erased from. */
const erasedText = "'[erased]'";

/**
 * What crm holds about customers, in the order in which it is erased. A test compares it with the foreign keys
 * of the database. What imports and exports leave names no customer: `customers/personal-data/erased-texts.store.ts`.
 */
export const customerReferences: readonly RecordReference[] = [
  {
    ...ofCustomer,
    label: 'tasks of deals',
    table: 'crm.tasks',
    column: 'deal_id',
    rows: 'deal_id in (select id from crm.deals where business_id = @business and customer_id = any(@ids))',
    onMerge: 'keep',
    onErase: { title: erasedText, notes: 'null' },
    personal: ['title', 'notes'],
  },
  {
    ...ofCustomer,
    label: 'tasks',
    table: 'crm.tasks',
    onMerge: 'move',
    onErase: { title: erasedText, notes: 'null', customer_id: 'null' },
    personal: ['title', 'notes'],
  },
  {
    ...ofCustomer,
    label: 'deals',
    table: 'crm.deals',
    onMerge: 'move',
    onErase: { title: erasedText, close_reason: 'null', customer_id: 'null' },
    personal: ['title', 'close_reason'],
  },
  {
    ...ofCustomer,
    label: 'interactions',
    table: 'crm.interactions',
    onMerge: 'move',
    onErase: 'delete',
    personal: ['notes'],
  },
  {
    ...ofCustomer,
    label: 'former ids',
    table: 'crm.customer_aliases',
    key: 'old_id',
    onMerge: 'move',
    onErase: 'delete',
  },
  {
    ...ofCustomer,
    label: 'merges',
    table: 'crm.customer_merges',
    column: 'survivor_id',
    rows: '(survivor_id = any(@ids) or merged_id = any(@ids))',
    onMerge: 'keep',
    onErase: { states: 'null' },
  },
  { ...derived, label: 'tags', table: 'crm.customer_tags', key: 'customer_id' },
  { ...derived, label: 'custom values', table: 'crm.custom_values', key: 'customer_id' },
  { ...derived, label: 'words of the search', table: 'crm.search_postings', key: 'source_id' },
  { ...derived, label: 'keys of duplicates', table: 'crm.duplicate_keys', key: 'customer_id' },
  {
    ...derived,
    label: 'possible duplicates',
    table: 'crm.duplicate_pairs',
    column: 'first_id',
    key: 'first_id',
    rows: '(first_id = any(@ids) or second_id = any(@ids))',
  },
  {
    ...ofCustomer,
    label: 'customers',
    table: 'crm.customers',
    column: 'id',
    onMerge: 'keep',
    onErase: 'delete',
    personal: customer.columns
      .filter(({ field }) => field.isAudited && !field.isRelation)
      .map(({ column }) => column),
  },
];
