import type { RecordDefinition } from '../define-record.js';
import { afterDescription, eventDirective } from '../event-stream.js';
import type { GraphCall, GraphOperation } from '../graph-operations.js';
import type { RecordEvents } from '../record-events.js';
import type { RecordGraph } from '../record-graph.js';
import type { RecordReader } from '../record-reader.js';
import { nounOf } from '../record-words.js';
import { Id } from '../scalars.js';

interface StreamParts<R> {
  readonly graph: RecordGraph;
  readonly reader: RecordReader<R>;
  readonly events: RecordEvents<R>;
  readonly streamBy?: readonly string[];
}

/** The stream of what happens to records of a kind, and the way from an event to its record. */
export function streamOf<R extends RecordDefinition>(
  record: R,
  { graph, reader, events, streamBy = [] }: StreamParts<R>,
): GraphOperation[] {
  const { singular, plural } = record;
  const noun = nounOf(record);
  const narrowing = (field: string, description: string) => ({
    name: `${field}Id`,
    type: () => Id,
    isNullable: true,
    description,
  });
  return [
    {
      kind: 'subscription',
      name: `${singular}Changed`,
      type: () => graph.event,
      description: `${plural[0]!.toUpperCase()}${plural.slice(1)} that are created, changed or deleted.`,
      directive: eventDirective(Object.values(events)),
      args: [
        narrowing(singular, `One ${noun} only. Default: all.`),
        ...streamBy.map((field) => narrowing(field, `Only ${plural} of this ${field}. Default: of all.`)),
        {
          name: 'after',
          type: () => String,
          isNullable: true,
          description: afterDescription,
        },
      ],
      resolve: ({ root }: GraphCall<never, never>) => root,
    },
    recordOfEvent(record, { graph, reader }),
  ];
}

/** The way from an event to its record. */
export function recordOfEvent<R extends RecordDefinition>(
  record: R,
  { graph, reader }: Pick<StreamParts<R>, 'graph' | 'reader'>,
): GraphOperation {
  return {
    kind: 'field',
    name: record.singular,
    type: () => graph.type,
    isNullable: true,
    description: `The ${nounOf(record)} as it is by now; null once it is gone.`,
    resolve: ({ root, context }: GraphCall<{ recordId: string }, never>) =>
      context.loaders.load(reader.reference.loader, root.recordId),
  };
}
