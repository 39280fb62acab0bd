import type { Schema } from '@apollo/federation-internals';
import { getNamedType, type GraphQLField, type GraphQLSchema } from 'graphql';
import { toSnakeCase } from '../../shared/records/wire-names.js';

/** A subscription field, and the events that it tells of. */
export interface EventField {
  readonly definition: GraphQLField<unknown, unknown>;
  /** The type of its answer, by which its subgraph knows the event. */
  readonly typename: string;
  /** `*` stands for every type. */
  readonly eventTypes: readonly string[];
  /** Arguments that an event's payload must agree with, and its attribute's name, such as `customer_id`. */
  readonly filters: ReadonlyMap<string, string>;
}

/** Arguments with a meaning of their own. */
export const afterArgument = 'after';
export const typesArgument = 'types';
const ownArguments = new Set([afterArgument, typesArgument]);

/** Every subscription of the supergraph, as its `@event` directive declares it. */
export function readEventFields(
  supergraph: Schema,
  apiSchema: GraphQLSchema,
): ReadonlyMap<string, EventField> {
  const declared = supergraph.schemaDefinition.rootType('subscription');
  const fields = Object.values(apiSchema.getSubscriptionType()?.getFields() ?? {});
  return new Map(
    fields.map((definition) => {
      const [event] = declared?.field(definition.name)?.appliedDirectivesOf('event') ?? [];
      if (!event) throw new Error(`Subscription.${definition.name} does not say of which events it tells.`);
      const { types } = event.arguments() as { types: string[] };
      const filters = definition.args.filter(({ name }) => !ownArguments.has(name));
      return [
        definition.name,
        {
          definition,
          typename: getNamedType(definition.type).name,
          eventTypes: types,
          filters: new Map(filters.map(({ name }) => [name, toSnakeCase(name)])),
        },
      ];
    }),
  );
}

/** The coordinates, such as `User.grants`, of fields whose answer differs by who asks. */
export function readPersonalFields(supergraph: Schema): ReadonlySet<string> {
  return new Set(
    supergraph.objectTypes().flatMap((type) =>
      type
        .fields()
        .filter((field) => field.hasAppliedDirective('personal'))
        .map((field) => field.coordinate),
    ),
  );
}
