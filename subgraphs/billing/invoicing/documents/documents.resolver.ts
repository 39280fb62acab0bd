import type { GraphCall, GraphOperation } from '../../../../shared/records/graph-operations.js';
import { entriesOfDocument } from '../../accounting/ledger-entries/document-entries.reader.js';
import { documentParts } from './document-interface.type.js';
import { linesOfDocument, taxesOfDocument } from './document-rows.reader.js';
import { presentLine, presentTax } from './document-rows.rules.js';
import { warningBasisOfDocument } from './document-warnings.reader.js';
import { warningsOf } from './document-warnings.rules.js';

type OfDocument = GraphCall<{ readonly id: string }, never>;

/** The fields that invoices and credit notes have beside their values. */
export const documentOperations: readonly GraphOperation[] = [
  {
    kind: 'field',
    ...documentParts.lines,
    resolve: async ({ root: { id }, context: { loaders } }: OfDocument) =>
      ((await loaders.load(linesOfDocument, id)) ?? []).map(presentLine),
  },
  {
    kind: 'field',
    ...documentParts.taxes,
    resolve: async ({ root: { id }, context: { loaders } }: OfDocument) =>
      ((await loaders.load(taxesOfDocument, id)) ?? []).map(presentTax),
  },
  {
    kind: 'field',
    ...documentParts.ledgerEntries,
    resolve: async ({ root: { id }, context: { loaders } }: OfDocument) =>
      (await loaders.load(entriesOfDocument, id)) ?? [],
  },
  {
    kind: 'field',
    ...documentParts.warnings,
    resolve: async ({ root: { id }, context: { loaders } }: OfDocument) => {
      const basis = await loaders.load(warningBasisOfDocument, id);
      return basis ? warningsOf(basis) : [];
    },
  },
];
