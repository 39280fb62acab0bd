import type { QueryPlanFieldNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { mergeAnswer } from './merge-answer.js';
import { typeNamesUnder } from './object-types.js';
import {
  isResponseObject,
  readOwn,
  responseClass,
  writeOwn,
  type ResponseObject,
} from './response-object.js';

/** Builds what a subgraph needs to know about an object; null when the tree lacks a part of it. */
export type BuildRepresentation = (source: ResponseObject) => ResponseObject | null;

/** Compiles the `requires` of an entity fetch, or a selection within it. */
export function compileRepresentation(
  selections: readonly QueryPlanSelectionNode[],
  schema: GraphQLSchema,
): BuildRepresentation {
  const Representation = responseClass();
  const fields = selections.filter((node) => node.kind === 'Field').map((node) => compileField(node, schema));
  const fragments = selections
    .filter((node) => node.kind === 'InlineFragment')
    .map(({ typeCondition, selections }) => ({
      typeNames: typeCondition === undefined ? undefined : typeNamesUnder(schema, typeCondition),
      build: compileRepresentation(selections, schema),
    }));

  return (source) => {
    let built: ResponseObject | null = null;
    for (const { key, build } of fields) {
      const value = readOwn(source, key);
      if (value === undefined) return null;
      built ??= new Representation();
      writeOwn(built, key, build === undefined ? value : buildNested(value, build));
    }
    for (const { typeNames, build } of fragments) {
      if (typeNames !== undefined && !typeNames.has(source['__typename'])) continue;
      const part = build(source);
      if (part === null) continue;
      if (built === null) built = part;
      else mergeAnswer(built, part, false);
    }
    return built ?? new Representation();
  };
}

function compileField(node: QueryPlanFieldNode, schema: GraphQLSchema) {
  const build = node.selections === undefined ? undefined : compileRepresentation(node.selections, schema);
  return { key: node.alias ?? node.name, build };
}

function buildNested(value: unknown, build: BuildRepresentation): unknown {
  if (Array.isArray(value)) return value.map((element) => buildNested(element, build));
  return isResponseObject(value) ? build(value) : null;
}
