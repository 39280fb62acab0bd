import type { EntityClass } from '@mikro-orm/postgresql';
import type { DemoLoads } from './demo-parts.js';
import type { SchemaMigration } from '../schema/migration.js';
import type { Database } from '../changes/database.js';
import type { DiagnosisPart } from '../changes/request-trace.js';
import type { ErrorDefinition } from '../errors/error-definition.js';
import type { EventConsumer } from '../kernel/define-consumer.js';
import type { EventDefinition } from '../changes/define-event.js';
import type { JobDefinition } from '../jobs/define-job.js';
import type { Kernel } from '../kernel/kernel.js';
import type { ShieldRule } from '../access/graphql-shield.js';
import type { Permission } from '../access/permission.js';
import type { FindMemberAccess } from '../access/member-access.js';
import type { RecordReference } from '../kernel/record-reference.js';
import type { Reference } from '../records/reference.js';
import type { Route } from '../records/route.js';

/** A resolver class; the builder makes one instance of it, over the kernel. */
export type ResolverClass = new (kernel: Kernel) => object;

/**
 * A rule for every field of a type, or one for each field. Root types name each field; `Node` names the types whose
 * records are found by their ids alone, and who may find them.
 */
export type ShieldMap = Readonly<Record<string, ShieldRule | Readonly<Record<string, ShieldRule>>>>;

/** A whole subgraph on one page: what it is made of, and nothing that runs. */
export interface SubgraphDefinition {
  /** Also the name of its database schema and of its folder. */
  readonly name: string;
  readonly entities: readonly EntityClass<object>[];
  readonly resolvers: readonly ResolverClass[];
  /** Types of other subgraphs that this one adds fields to; no field of its own may lead to them. */
  readonly extensions?: readonly (new () => object)[];
  readonly references: readonly Reference[];
  /** What it holds about records that can be merged or erased, its own or others'. */
  readonly recordReferences?: readonly RecordReference[];
  readonly shield: ShieldMap;
  /** Each names its module, of which a subgraph may have several; the core's name none. */
  readonly permissions: readonly Permission[];
  /**
   * Who may see what the audit trail keeps of its records, before and after, by table or for all (`crm.*`). A table
   * that no subgraph names is shown to nobody.
   */
  readonly auditedStates?: Readonly<Record<string, Permission>>;
  /** What it answers over REST: paths, and documents of the graph that do their work. */
  readonly routes: readonly Route[];
  readonly events: readonly EventDefinition[];
  /** What it does about events of others. */
  readonly consumers?: readonly EventConsumer[];
  readonly errors: readonly ErrorDefinition[];
  readonly jobs?: readonly JobDefinition[];
  /** Its processes need the file store. */
  readonly hasFiles?: true;
  readonly migrations: readonly SchemaMigration[];
  /** What it knows of a request, for operators. */
  readonly diagnosis?: DiagnosisPart;
  /** Ids of every business, from the subgraph that has them. */
  readonly findBusinessIds?: (database: Database) => Promise<string[]>;
  /** What somebody may do who asked for work that goes on without them, from the subgraph that has the members. */
  readonly findMemberAccess?: (
    kernel: Kernel,
    ...asked: Parameters<FindMemberAccess>
  ) => ReturnType<FindMemberAccess>;
  /** Fills an empty database with the demonstration, part by part. */
  readonly demo?: DemoLoads;
}
