import { expect, test } from '@jest/globals';
import {
  buildASTSchema,
  getNamedType,
  isNonNullType,
  isObjectType,
  parse,
  type DefinitionNode,
  type GraphQLSchema,
} from 'graphql';
import { join } from 'node:path';
import { readSupergraphFile } from '../../gateway/supergraph/read-supergraph-file.js';
import { projectRoot } from '../../shared/config/project-root.js';

const entries = await readSupergraphFile(join(projectRoot, 'supergraph.yaml'), {});

test('what an absent subgraph would have answered can be null, so that the rest is answered', () => {
  expect(strictAcrossSubgraphs(entries)).toEqual([]);
});

test('a strict root, a strict reference and a strict field of another subgraph’s type are found', () => {
  const identity = `type Query { me: User } type User @key(fields: "id") { id: ID! name: String! team: Team! }
    type Team { name: String! }`;
  const crm = `type Query { tasks: [Task!]! } type Mutation { addTask: Task! }
    type Task { owner: User! owners: [User!] title: String! }
    type User @key(fields: "id", resolvable: false) { id: ID! }`;
  const sales = 'type User @key(fields: "id") { id: ID! deals: [String!]! leads: [String!] }';

  expect(
    strictAcrossSubgraphs([
      { name: 'identity', sdl: identity },
      { name: 'crm', sdl: crm },
      { name: 'sales', sdl: sales },
    ]),
  ).toEqual(['crm: Query.tasks', 'crm: Mutation.addTask', 'crm: Task.owner', 'sales: User.deals']);
});

interface Subgraph {
  readonly name: string;
  readonly sdl: string;
}

/** Fields that are not null, though they are roots, lead to a record of another subgraph or stand beside its fields. */
function strictAcrossSubgraphs(subgraphs: readonly Subgraph[]): string[] {
  const schemas = subgraphs.map(({ name, sdl }) => ({ name, schema: schemaOf(sdl) }));
  const owners = new Map<string, string>();
  for (const { name, schema } of schemas)
    for (const type of ownedBy(schema)) if (!owners.has(type)) owners.set(type, name);
  return schemas.flatMap(({ name, schema }) => {
    const isForeign = (type: string) => (owners.get(type) ?? name) !== name;
    return Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type) && !type.name.startsWith('_'))
      .flatMap((type) => {
        const isRoot = ['Query', 'Mutation', 'Subscription'].includes(type.name);
        const fields = Object.values((isObjectType(type) && type.getFields()) || {});
        return fields
          .filter((field) => isNonNullType(field.type) && field.name !== 'id')
          .filter((field) => isRoot || isForeign(type.name) || isForeign(getNamedType(field.type).name))
          .map((field) => `${name}: ${type.name}.${field.name}`);
      });
  });
}

/** Without the directives of federation, which graphql-js does not know. */
function schemaOf(sdl: string): GraphQLSchema {
  const isType = ({ kind }: DefinitionNode) => kind !== 'SchemaExtension' && kind !== 'DirectiveDefinition';
  const { definitions, ...document } = parse(sdl);
  return buildASTSchema({ ...document, definitions: definitions.filter(isType) }, { assumeValidSDL: true });
}

/** Records whose subgraph is the first that has more of them than their id. */
function ownedBy(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter(
      (type) => isObjectType(type) && type.astNode?.directives?.some(({ name }) => name.value === 'key'),
    )
    .filter((type) => isObjectType(type) && Object.keys(type.getFields()).length > 1)
    .map(({ name }) => name);
}
