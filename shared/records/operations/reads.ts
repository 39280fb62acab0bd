import { recordNotFound } from '../../errors/errors.js';
import { principalOf } from '../../requests/caller.js';
import type { RecordDefinition } from '../define-record.js';
import type { GraphCall, GraphOperation } from '../graph-operations.js';
import { pageFields } from '../page-fields.js';
import type { RecordGraph } from '../record-graph.js';
import type { RecordPage, RecordReader } from '../record-reader.js';
import { indefinite, nounOf } from '../record-words.js';
import { Id } from '../scalars.js';

/** One record by its id, and a page of them. */
export function readsOf<R extends RecordDefinition>(
  record: R,
  graph: RecordGraph,
  reader: RecordReader<R>,
): GraphOperation[] {
  const { singular, plural } = record;
  const noun = nounOf(record);
  return [
    {
      kind: 'query',
      name: singular,
      type: () => graph.type,
      description: `${indefinite(record)} of the business. NOT-FOUND-001 for any other id.`,
      args: [{ name: 'id', type: () => Id, description: `The ${noun} id.` }],
      async resolve({ context, args: { id } }: GraphCall<never, { id: string }>) {
        const found = await context.loaders.load(reader.reference.loader, id);
        if (!found) throw recordNotFound(noun, id);
        return found;
      },
    },
    {
      kind: 'query',
      name: plural,
      type: () => graph.connection,
      description: `The ${plural} of the business.`,
      args: graph.listArguments,
      resolve: ({ kernel, context, args, info }: GraphCall<never, RecordPage>) =>
        reader.page(kernel, principalOf(context), args, pageFields(info)),
    },
  ];
}
