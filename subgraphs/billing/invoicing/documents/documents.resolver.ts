import type { GraphCall, GraphOperation } from '../../../../shared/records/graph-operations.js';
import { DocumentLine, DocumentTax } from './document.type.js';
import { linesOfDocument, taxesOfDocument } from './document-rows.reader.js';
import { presentLine, presentTax } from './document-rows.rules.js';

type OfDocument = GraphCall<{ readonly id: string }, never>;

/** The fields that invoices and credit notes have beside their values. */
export const documentOperations: readonly GraphOperation[] = [
  {
    kind: 'field',
    name: 'lines',
    type: () => [DocumentLine],
    description: 'Its lines, in order.',
    resolve: async ({ root: { id }, context: { loaders } }: OfDocument) =>
      ((await loaders.load(linesOfDocument, id)) ?? []).map(presentLine),
  },
  {
    kind: 'field',
    name: 'taxes',
    type: () => [DocumentTax],
    description: 'Its taxes, by group of lines.',
    resolve: async ({ root: { id }, context: { loaders } }: OfDocument) =>
      ((await loaders.load(taxesOfDocument, id)) ?? []).map(presentTax),
  },
];
