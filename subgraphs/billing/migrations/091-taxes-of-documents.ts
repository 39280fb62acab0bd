import { migration } from '../../../shared/schema/migration.js';

const reference = (table: string, column: string, target: string) => `
  alter table billing.${table} add foreign key (business_id, ${column})
    references billing.${target} (business_id, id);`;

/**
 * What a document says of taxes leads to a tax code and component of its own business. Both are archived and never
 * deleted, so no document loses them.
 */
export const taxesOfDocuments = migration(
  'billing/091-taxes-of-documents',
  [
    reference('document_lines', 'tax_code_id', 'tax_codes'),
    reference('document_taxes', 'component_id', 'tax_components'),
    reference('ledger_tax_lines', 'component_id', 'tax_components'),
  ].join(''),
);
