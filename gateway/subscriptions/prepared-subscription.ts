import {
  getArgumentValues,
  getNamedType,
  GraphQLError,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { compileCost, type Cost } from '../limits/cost/compile-cost.js';
import { readVariables } from '../../shared/subgraph/read-variables.js';
import type { ExecutablePlan } from '../supergraph/executor/executable-plan.js';
import type { RequestScope } from '../../shared/requests/request-scope.js';
import { isUuid } from '../../shared/values/uuid.js';
import { afterArgument, type EventField } from './event-fields.js';

/** They are kept for as long as the stream is open. */
const longestVariables = 16 * 1024;

/** A subscription's document, validated and planned once for all who send it. */
export interface PreparedSubscription {
  /** Stands for document and operation. */
  readonly key: string;
  readonly field: EventField;
  /** Whether the answer differs by who asks, so that it is resolved for each caller. */
  readonly isPersonal: boolean;
  readonly plan: ExecutablePlan<RequestScope>;
  /** Of one answer. */
  readonly cost: Cost;
  /** The variables with their defaults, and the arguments of the field. Throws GraphQLErrors for bad ones. */
  read(variables: Record<string, unknown>): SubscriptionArguments;
}

export interface SubscriptionArguments {
  readonly variables: Record<string, unknown>;
  /** Of the field. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Equal for those who get the same answers: where a stream begins makes no difference from then on. */
  readonly key: string;
}

export interface PreparationOptions {
  readonly key: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly schema: GraphQLSchema;
  readonly fields: ReadonlyMap<string, EventField>;
  readonly personalFields: ReadonlySet<string>;
  readonly plan: ExecutablePlan<RequestScope>;
}

/** Throws a GraphQLError for a root that is no plain field. */
export function prepareSubscription(options: PreparationOptions): PreparedSubscription {
  const { key, document, operation, schema, fields, personalFields, plan } = options;
  const [selection, ...others] = operation.selectionSet.selections;
  const node = selection as FieldNode;
  const field = node.kind === 'Field' && others.length === 0 ? fields.get(node.name.value) : undefined;
  if (!field) throw new GraphQLError('A subscription selects one field, without fragments around it.');
  const start = startVariable(node, document);
  return {
    key,
    field,
    isPersonal: selectsAny(document, schema, personalFields),
    plan,
    cost: compileCost(schema, document, operation),
    read(sent) {
      const { coerced, errors } = readVariables(schema, operation, sent);
      if (errors) throw errors[0]!;
      const refusal = plan.refusalOf(coerced);
      if (refusal) throw refusal;
      if (JSON.stringify(coerced).length > longestVariables)
        throw new GraphQLError(
          `The variables of a subscription have at most ${longestVariables} characters.`,
        );
      return {
        variables: coerced,
        values: readIds(field, getArgumentValues(field.definition, node, coerced)),
        key: JSON.stringify(coerced, (name, value: unknown) => (name === start ? undefined : value)),
      };
    },
  };
}

/** Arguments stay at the gateway, so their subgraph cannot check them; ids are compared in lower case. */
function readIds({ definition }: EventField, values: Record<string, unknown>): Record<string, unknown> {
  const ids = definition.args.filter(({ type }) => getNamedType(type).name === 'ID');
  const read = ids.flatMap(({ name }) => {
    const value = values[name] ?? null;
    if (value === null) return [];
    if (!isUuid(value)) throw new GraphQLError(`The argument ${name} is no UUID.`);
    return [[name, value.toLowerCase()]];
  });
  return { ...values, ...Object.fromEntries(read) };
}

/** The variable that says where the stream begins, unless it says something else as well. */
function startVariable({ arguments: nodes }: FieldNode, document: DocumentNode): string | undefined {
  const value = nodes?.find(({ name }) => name.value === afterArgument)?.value;
  if (value?.kind !== Kind.VARIABLE) return undefined;
  let uses = 0;
  visit(document, { Variable: ({ name }) => void (uses += name.value === value.name.value ? 1 : 0) });
  const isDefinedAndUsedOnce = uses === 2;
  return isDefinedAndUsedOnce ? value.name.value : undefined;
}

function selectsAny(
  document: DocumentNode,
  schema: GraphQLSchema,
  coordinates: ReadonlySet<string>,
): boolean {
  const types = new TypeInfo(schema);
  let isFound = false;
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: ({ name }) => {
        isFound ||= coordinates.has(`${types.getParentType()?.name}.${name.value}`);
      },
    }),
  );
  return isFound;
}
