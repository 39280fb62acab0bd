import type { RecordDefinition } from './define-record.js';
import type { GraphClass } from './graph-classes.js';
import { resolverClass, type RecordResolverClass } from './graph-operations.js';
import { plainCreate, plainRemove, plainUpdate } from './operations/plain-writes.js';
import { presentedOf } from './operations/presented.js';
import { readsOf } from './operations/reads.js';
import { createdByOf, listOf, relationOf, type RelationTarget } from './operations/relations.js';
import { streamOf } from './operations/streams.js';
import { writesOf, type RecordWrites, type WriteDescriptions } from './operations/writes.js';
import type { RecordEvents } from './record-events.js';
import type { RecordGraph } from './record-graph.js';
import type { RecordReader } from './record-reader.js';
import { recordStore } from './record-store.js';

type RelationNames<R> = R extends { fields: infer F }
  ? { [Name in keyof F]: F[Name] extends { isRelation: true } ? Name : never }[keyof F] & string
  : never;

/** What the resolvers of a record are made of. A write that is left out is derived, `false` is not served. */
export interface RecordResolverParts<R> extends Partial<RecordWrites<R>> {
  readonly graph: RecordGraph;
  readonly reader: RecordReader<R>;
  readonly events: RecordEvents<R>;
  readonly relations: Readonly<Record<RelationNames<R>, RelationTarget>>;
  /** The type of who adds a record. */
  readonly user: GraphClass;
  readonly descriptions?: WriteDescriptions;
  /** Relations that the stream can be narrowed by, beside the record itself. */
  readonly streamBy?: readonly RelationNames<R>[];
}

/** The resolvers of a record: get, list, writes, relations on both ends and the stream of its events. */
export function recordResolvers<R extends RecordDefinition>(
  record: R,
  parts: RecordResolverParts<R>,
): readonly RecordResolverClass[] {
  const { graph, reader, relations } = parts;
  const targets = Object.entries<RelationTarget>(relations);
  const lists = targets.filter(([, { listedAs }]) => listedAs);
  return [
    resolverClass(graph.type, [
      ...readsOf(record, graph, reader),
      ...writesOf(record, graph, servicesOf(record, parts), parts.descriptions),
      ...presentedOf(record),
      ...targets.map(([name, target]) => relationOf(record, name, target)),
      createdByOf(record, parts.user),
    ]),
    ...(record.hasStream ? [resolverClass(graph.event, streamOf(record, parts))] : []),
    ...lists.map(([name, target]) =>
      resolverClass(target.type, [listOf(record, graph, reader, name, target)]),
    ),
  ];
}

function servicesOf<R extends RecordDefinition>(record: R, parts: RecordResolverParts<R>): RecordWrites<R> {
  const { reader, events } = parts;
  const store = recordStore(record, events);
  const {
    create = plainCreate(record, store),
    update = plainUpdate(record, reader, store),
    remove = plainRemove(reader, store),
  } = parts;
  return { create, update, remove };
}
