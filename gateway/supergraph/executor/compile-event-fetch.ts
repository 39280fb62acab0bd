import type { FetchNode, SubscriptionNode } from '@apollo/query-planner';
import {
  GraphQLError,
  isObjectType,
  getNamedType,
  parse,
  print,
  visit,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { PlanCompilation } from './plan-compilation.js';
import type { PlanRun, Step } from './plan-run.js';
import { isResponseObject, writeOwn } from './response-object.js';
import { sendOperation } from './send-operation.js';
import { malformedAnswer } from './subgraph-errors.js';
import { REPRESENTATIONS } from './subgraph-operation.js';

/**
 * Compiles the primary fetch of a subscription. Its subgraph is not asked to open a stream: the
 * gateway has the event, and asks for the same selection on it by reference.
 */
export function compileEventFetch<Context>(
  { primary }: SubscriptionNode,
  compilation: PlanCompilation<Context>,
): Step<Context> {
  const { field, document } = toReferenceOperation(primary, compilation.supergraphSchema);
  const name = field.alias?.value ?? field.name.value;
  const variableUsages = variablesOf(document).filter((variable) => variable !== REPRESENTATIONS);
  const node: FetchNode = {
    ...primary,
    operation: document,
    operationName: undefined,
    requires: [],
    variableUsages,
  };
  const sending = compilation.sendingOf(node, () => [[name]]);

  return async (run: PlanRun<Context>) => {
    if (!run.event) throw new GraphQLError('A subscription is resolved for an event.');
    const data = await sendOperation(sending, run, [run.event], (path) => [[name, ...path.slice(2)]]);
    const entities = data?.['_entities'];
    if (data === null) return;
    const entity: unknown = Array.isArray(entities) ? entities[0] : undefined;
    if (isResponseObject(entity)) writeOwn(run.data, name, entity);
    else if (entity !== null) run.errors.push(malformedAnswer(sending.client.name, [name]));
  };
}

/** `subscription { changed(id: $id) { … } }` as `_entities(representations: …) { ... on Changed { … } }`. */
function toReferenceOperation(primary: FetchNode, schema: GraphQLSchema) {
  const [operation] = parse(primary.operation, { noLocation: true }).definitions as OperationDefinitionNode[];
  const [field] = operation!.selectionSet.selections as FieldNode[];
  const type = getNamedType(schema.getSubscriptionType()?.getFields()[field!.name.value]?.type);
  if (!field?.selectionSet || !isObjectType(type))
    throw new GraphQLError('A subscription answers an object of the event.');
  const selection = `_entities(${REPRESENTATIONS}: $${REPRESENTATIONS}) { ... on ${type.name} ${print(field.selectionSet)} }`;
  const used = variablesOf(print(field.selectionSet));
  const definitions = (operation!.variableDefinitions ?? []).filter(({ variable }) =>
    used.includes(variable.name.value),
  );
  const variables = [`$${REPRESENTATIONS}: [_Any!]!`, ...definitions.map(print)].join(', ');
  return { field, document: `query(${variables}) { ${selection} }` };
}

/** The variables that a document uses; a selection set alone is a document too. */
function variablesOf(text: string): string[] {
  const names = new Set<string>();
  visit(parse(text, { noLocation: true }), {
    VariableDefinition: () => false,
    Variable: ({ name }) => void names.add(name.value),
  });
  return [...names];
}
