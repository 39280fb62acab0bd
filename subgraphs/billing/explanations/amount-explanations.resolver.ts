import { type GraphCall, resolverClass } from '../../../shared/records/graph-operations.js';
import { Id } from '../../../shared/records/scalars.js';
import { principalOf } from '../../../shared/requests/caller.js';
import { DocumentLine, DocumentTax } from '../invoicing/documents/document.type.js';
import { AmountExplanation } from './amount-explanation.type.js';
import { explanationsOfDocument } from './document-explanations.loader.js';
import { explainAmount } from './explain-amount.service.js';
import { presentExplanation } from './present-explanation.rules.js';

type OfLine = GraphCall<{ readonly id: string; readonly documentId: string }, never>;
type OfTax = GraphCall<
  { readonly documentId: string; readonly group: number; readonly position: number },
  never
>;

const inPreviews = 'null in a preview, of which nothing is stored.';

export const amountExplanationResolvers = [
  resolverClass(AmountExplanation, [
    {
      kind: 'query',
      name: 'explainAmount',
      type: () => AmountExplanation,
      description:
        'How the amounts of a row came about: a line or a tax of a document, drafts included, an allocation, or a line of an entry. It needs the permission that reads the row: invoices.view, payments.view or accounting.view. NOT-FOUND-001 for an id of another business.',
      args: [{ name: 'lineId', type: () => Id, description: 'The id of the row.' }],
      resolve: async ({ kernel, context, args: { lineId } }: GraphCall<never, { lineId: string }>) => {
        const asking = { kernel, principal: principalOf(context), loaders: context.loaders };
        return presentExplanation(await explainAmount(asking, lineId));
      },
    },
  ]),
  resolverClass(DocumentLine, [
    {
      kind: 'field',
      name: 'explanation',
      type: () => AmountExplanation,
      isNullable: true,
      description: `How its net came about; ${inPreviews}`,
      async resolve({ root: { id, documentId }, context: { loaders } }: OfLine) {
        if (documentId === '') return null;
        const explanation = (await loaders.load(explanationsOfDocument, documentId))?.line(id);
        return explanation && presentExplanation(explanation);
      },
    },
  ]),
  resolverClass(DocumentTax, [
    {
      kind: 'field',
      name: 'explanation',
      type: () => AmountExplanation,
      isNullable: true,
      description: `How it came about; ${inPreviews}`,
      async resolve({ root: { documentId, group, position }, context: { loaders } }: OfTax) {
        if (documentId === '') return null;
        const document = await loaders.load(explanationsOfDocument, documentId);
        const explanation = document?.taxAt(group, position);
        return explanation && presentExplanation(explanation);
      },
    },
  ]),
];
