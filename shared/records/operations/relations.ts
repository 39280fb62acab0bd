import type { Loader } from '../../kernel/loaders.js';
import type { RequestContext } from '../../kernel/request-context.js';
import type { RecordDefinition } from '../define-record.js';
import type { GraphClass } from '../graph-classes.js';
import type { GraphCall, GraphOperation } from '../graph-operations.js';
import { PageArguments } from '../page-arguments.js';
import { pageFields } from '../page-fields.js';
import type { RecordGraph } from '../record-graph.js';
import type { RecordReader } from '../record-reader.js';
import { nounOf } from '../record-words.js';
import { toSnakeCase } from '../wire-names.js';

/** Where a relation leads. */
export interface RelationTarget {
  readonly type: GraphClass;
  /** Reads it; a record of another subgraph is named by its id alone, and is null when that one is away. */
  readonly loader?: Loader<string, object>;
  /** Of another subgraph's records, those that are there still, as this one has heard; all that are named unless said. */
  readonly existing?: Loader<string, { readonly id: string }>;
  /** What the relation says in the graph; the field's own description unless said. */
  readonly description?: string;
  /** The field of the target that lists the records that name it, such as `tasks`. */
  readonly listedAs?: string;
}

type Row = Readonly<Record<string, unknown>>;

/** From a record to the one that it names. */
export function relationOf(
  record: RecordDefinition,
  name: string,
  { type, loader, existing, description }: RelationTarget,
): GraphOperation {
  const { isNullable, description: own } = record.fields[name]!;
  const reader = loader ?? existing;
  const find = (id: string, { loaders }: RequestContext) => (reader ? loaders.load(reader, id) : { id });
  return {
    kind: 'field',
    name,
    type: () => type,
    isNullable: isNullable || !loader,
    description: description ?? `${own}.`,
    resolve({ root, context }: GraphCall<Row, never>) {
      const id = root[`${name}Id`] as string | null;
      return id ? find(id, context) : null;
    },
  };
}

/** From a record to who added it. */
export function createdByOf(record: RecordDefinition, user: GraphClass): GraphOperation {
  return {
    kind: 'field',
    name: 'createdBy',
    type: () => user,
    isNullable: true,
    description: `Who added the ${nounOf(record)}.`,
    resolve: ({ root }: GraphCall<Row, never>) => root.createdBy && { id: root.createdBy },
  };
}

/** From a record to those that name it. */
export function listOf<R extends RecordDefinition>(
  record: R,
  graph: RecordGraph,
  reader: RecordReader<R>,
  field: string,
  { listedAs, loader }: RelationTarget,
): GraphOperation {
  const pages = reader.pagesBy(toSnakeCase(`${field}Id`));
  return {
    kind: 'field',
    name: listedAs!,
    type: () => graph.connection,
    // Of another subgraph's type a field is null when this one is away.
    isNullable: !loader,
    description: `The ${record.plural} of the ${field}, newest first.`,
    args: PageArguments,
    resolve: ({ root: { id }, args, context, info }: GraphCall<{ id: string }, PageArguments>) =>
      context.loaders.load(pages, { ownerId: id, ...args, fields: pageFields(info) }),
  };
}
