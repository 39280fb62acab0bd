import { buildSubgraphSchema, printSubgraphSchema } from '@apollo/subgraph';
import { getNullableType, parse, type GraphQLScalarType, type GraphQLSchema } from 'graphql';
import 'reflect-metadata';
import { buildSchemaSync, createResolversMap, getMetadataStorage, type NonEmptyArray } from 'type-graphql';
import type { Kernel } from '../kernel/kernel.js';
import { openedByGateway } from '../records/event-stream.js';
import { declareDirectives } from '../records/graph-directives.js';
import { describeMoneyMoves } from '../records/moves-money.js';
import { applyShield } from './apply-shield.js';
import { readDefaults } from './read-defaults.js';
import { replaceIds } from './replace-ids.js';
import { callDirectly } from './direct-resolvers.js';
import { guardReference } from './guard.js';
import { DateTime, Id } from '../records/scalars.js';
import { validateArguments } from './validate-arguments.js';
import type { ResolverClass, SubgraphDefinition } from './subgraph-definition.js';

const federationLink =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@inaccessible", "@composeDirective"])';

/** The subgraph as type-graphql declares it: types and resolvers, not yet federated. */
export function declaredSchema(definition: SubgraphDefinition, kernel?: Kernel): GraphQLSchema {
  readPlainFieldsDirectly();
  const instances = new Map(
    definition.resolvers.map((Resolver) => [Resolver, new Resolver(kernel as Kernel)]),
  );
  const schema = buildSchemaSync({
    resolvers: definition.resolvers as unknown as NonEmptyArray<ResolverClass>,
    orphanedTypes: [...(definition.extensions ?? [])],
    container: { get: (Resolver: ResolverClass) => instances.get(Resolver) },
    scalarsMap: [{ type: Date, scalar: DateTime }],
    validateFn: validateArguments,
    pubSub: { publish: openedByGateway, subscribe: openedByGateway },
  });
  callDirectly(schema, instances);
  describeRoots(schema);
  describeMoneyMoves(schema);
  letRootsBeNull(schema);
  return schema;
}

/** The same in every subgraph, since the roots are composed of all of them. */
function describeRoots(schema: GraphQLSchema): void {
  const query = schema.getQueryType();
  const mutation = schema.getMutationType();
  const subscription = schema.getSubscriptionType();
  if (subscription)
    subscription.description =
      'What can be followed. Each event comes at least once, in the order of its business; `after` goes on behind an event.';
  if (query)
    query.description =
      'What can be read. Lists come in pages; records of other businesses do not exist here.';
  if (mutation)
    mutation.description = 'What can be changed. Each change, its event and its audit row commit together.';
}

/** A root field that fails is null beside its error, and leaves the others of its document as they are. */
function letRootsBeNull(schema: GraphQLSchema): void {
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()])
    for (const field of Object.values(root?.getFields() ?? {})) field.type = getNullableType(field.type);
}

/** The subgraph's schema file: what `supergraph.yaml` composes. */
export function printSchemaFile(schema: GraphQLSchema): string {
  const sdl = printSubgraphSchema(schema).trim();
  return `${federationLink}\n\n${declareDirectives(sdl)}${sdl}\n`;
}

/** The executable subgraph, with its references and behind its shield. */
export function buildSubgraph(definition: SubgraphDefinition, kernel: Kernel): GraphQLSchema {
  const declared = declaredSchema(definition, kernel);
  const resolvers = createResolversMap(declared) as Record<
    string,
    Record<string, unknown> | GraphQLScalarType
  >;
  // Resolvers of a built-in scalar would be put into the one that the whole process shares.
  delete resolvers[Id.name];
  for (const { typename, resolve } of definition.references) {
    const guarded = guardReference(definition.shield, typename, resolve);
    if (!declared.getType(typename))
      throw new Error(`${definition.name} refers to ${typename}, which its schema lacks.`);
    resolvers[typename] = { ...resolvers[typename], __resolveReference: guarded };
  }
  const schema = buildSubgraphSchema([
    { typeDefs: parse(printSchemaFile(declared)), resolvers: resolvers as never },
  ]);
  replaceIds(schema, Id);
  readDefaults(schema);
  applyShield(schema, definition.shield);
  return schema;
}

/** type-graphql wraps even plain fields in a resolver; graphql-js reads a property without one, faster. */
function readPlainFieldsDirectly(): void {
  for (const type of getMetadataStorage().objectTypes) type.simpleResolvers ??= true;
}
