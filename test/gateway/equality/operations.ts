import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  getNamedType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
  Kind,
  parse,
  validate,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { join } from 'node:path';
import { readSupergraphFile } from '../../../gateway/supergraph/read-supergraph-file.js';
import { projectRoot } from '../../../shared/config/project-root.js';
import type { Records } from '../outcomes.js';
import { rootFields } from '../root-fields.js';
import { InputWriter } from './input-writer.js';

/** A root field, and the subgraph that owns it. */
export interface Operation {
  /** Such as `Mutation.createDeal`. */
  readonly name: string;
  readonly subgraph: string;
  readonly kind: 'query' | 'mutation';
  readonly field: GraphQLField<unknown, unknown>;
  readonly schema: GraphQLSchema;
}

export interface WrittenOperation {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/**
 * Those that change the caller, whom the other world is told of from outside, and what the gateway answers of its own,
 * which no subgraph of the other world does.
 */
const notCompared = new Set(['Mutation.deactivateModule', 'Mutation.activateModule', 'Query.node']);

/** The operations of the graph's clients, each with its subgraph; what deletes comes late. */
export async function operationsOf(api: GraphQLSchema): Promise<Operation[]> {
  const entries = await readSupergraphFile(join(projectRoot, 'supergraph.yaml'), {});
  const schemas = entries.map(({ name, sdl }) => ({
    subgraph: name,
    schema: buildSubgraphSchema([{ typeDefs: parse(sdl) }]),
  }));
  return Object.entries(rootFields).flatMap(([name, { endsSession }]) => {
    const [type, field] = name.split('.') as [string, string];
    if (type === 'Subscription' || endsSession || notCompared.has(name)) return [];
    const kind = type === 'Query' ? 'query' : 'mutation';
    const owner = schemas.find(({ schema }) => rootOf(schema, kind)?.getFields()[field]);
    if (!owner || !rootOf(api, kind)?.getFields()[field]) throw new Error(`${name} is nobody's.`);
    return [{ name, kind, ...owner, field: rootOf(owner.schema, kind)!.getFields()[field]! }];
  });
}

function rootOf(schema: GraphQLSchema, kind: Operation['kind']): GraphQLObjectType | null | undefined {
  return kind === 'query' ? schema.getQueryType() : schema.getMutationType();
}

/** Writes an operation in one of its many forms; valid for clients and for the subgraph. */
export function writeOperation(
  { name, kind, field, schema }: Operation,
  api: GraphQLSchema,
  records: Records,
  random: (limit: number) => number,
): WrittenOperation {
  for (let tries = 0; tries < 50; tries += 1) {
    const writer = new InputWriter(random);
    const base = baseOf(name, field.name, records);
    const root = `${field.name}${writer.arguments(rootOf(api, kind)!.getFields()[field.name]!.args, base)}`;
    const selection = selectionOf(field, api, writer, 2);
    const variables = writer.definitions.length > 0 ? `(${writer.definitions.join(', ')})` : '';
    const query = `${kind} ${variables} { ${root} ${selection} }`;
    const isValid = [api, schema].every((each) => validate(each, parse(query)).length === 0);
    if (isValid) return { query, variables: writer.variables };
  }
  throw new Error(`No valid document of ${name} was found.`);
}

/** The arguments that the table of root fields has, as values. */
function baseOf(name: string, field: string, records: Records): Readonly<Record<string, unknown>> {
  const { operation, variables } = rootFields[name]!;
  const { selectionSet } = parse(operation).definitions[0] as OperationDefinitionNode;
  const values = (variables?.(records) ?? {}) as Record<string, unknown>;
  const node = selectionSet.selections.find((each) => each.kind === Kind.FIELD && each.name.value === field);
  const given = node?.kind === Kind.FIELD ? (node.arguments ?? []) : [];
  return Object.fromEntries(
    given.flatMap(({ name: { value: arg }, value }) => {
      if (value.kind === Kind.VARIABLE) return [[arg, values[value.name.value]]];
      return value.kind === Kind.INT
        ? [[arg, Number(value.value)]]
        : value.kind === Kind.STRING
          ? [[arg, value.value]]
          : [];
    }),
  );
}

/** All that clients can ask of it and its subgraph knows, some levels down. */
function selectionOf(
  { type }: GraphQLField<unknown, unknown>,
  api: GraphQLSchema,
  writer: InputWriter,
  depth: number,
): string {
  const named = getNamedType(type);
  if (!isCompositeType(named)) return '';
  if (!isObjectType(named)) return '{ __typename }';
  const served = (api.getType(named.name) as GraphQLObjectType).getFields();
  const parts = Object.values(named.getFields()).flatMap((field) => {
    const ours = served[field.name];
    if (!ours || ours.args.some(isRequiredArgument)) return [];
    if (depth === 0 && isCompositeType(getNamedType(field.type))) return [];
    return [`${field.name}${writer.arguments(ours.args, {})} ${selectionOf(field, api, writer, depth - 1)}`];
  });
  return `{ __typename ${parts.join(' ')} }`;
}
