import internals from '@apollo/federation-internals';
import { expect, test } from '@jest/globals';
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { join } from 'node:path';
import { composeGraph } from '../../gateway/supergraph/compose.js';
import { readSupergraphFile } from '../../gateway/supergraph/read-supergraph-file.js';
import { projectRoot } from '../../shared/config/project-root.js';

interface Part {
  readonly name: string;
  readonly description?: string | null;
}

test('every type, field, argument, enum value and input field is described to clients', async () => {
  const entries = await readSupergraphFile(join(projectRoot, 'supergraph.yaml'), {});
  const schema = internals.Supergraph.build(composeGraph(entries)).apiSchema().toGraphQLJSSchema();

  expect(undescribed(schema)).toEqual([]);
});

test('each kind of part is found when its description is missing', () => {
  const schema = buildSchema('type Query { a(b: C): D } input C { e: Int } enum D { F }');

  expect(undescribed(schema)).toEqual(['Query', 'Query.a', 'Query.a(b)', 'C', 'C.e', 'D', 'D.F']);
});

function undescribed(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .flatMap(partsOf)
    .filter(({ description }) => !description?.trim())
    .map(({ name }) => name);
}

function partsOf(type: GraphQLNamedType): Part[] {
  const { name, description } = type;
  return [{ name, description }, ...membersOf(type)];
}

function membersOf(type: GraphQLNamedType): Part[] {
  const inside = ({ name, description }: Part, owner = type.name) => ({
    name: `${owner}.${name}`,
    description,
  });
  if (isEnumType(type)) return type.getValues().map((value) => inside(value));
  if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => inside(field));
  if (!isObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    inside(field),
    ...field.args.map(({ name, description }) => ({
      name: `${type.name}.${field.name}(${name})`,
      description,
    })),
  ]);
}
