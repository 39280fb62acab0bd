import { describe, expect, test } from '@jest/globals';
import { isObjectType, Kind, parse, type GraphQLObjectType } from 'graphql';
import { subgraphs } from '../../main.js';
import type { Kernel } from '../../shared/kernel/kernel.js';
import { ruleOf } from '../../shared/subgraph/shield-rules.js';
import { buildSubgraph, declaredSchema, printSchemaFile } from '../../shared/subgraph/build-schema.js';
import type { SubgraphDefinition } from '../../shared/subgraph/subgraph-definition.js';

/** Fails as soon as anything is asked of it. */
const untouchable = new Proxy({}, { get: (_, part) => expect(`kernel.${String(part)}`).toBe('never asked') });
const nobody = { principal: null, requestId: 'req_test', address: null, loaders: untouchable };

describe.each(subgraphs.map((subgraph) => [subgraph.name, subgraph] as const))('%s', (_name, subgraph) => {
  const types = objectTypesOf(subgraph);

  test('every root field and every object type has a rule', () => {
    const open = types.flatMap((type) =>
      Object.keys(type.getFields())
        .filter((field) => !ruleOf(subgraph.shield, type.name, field))
        .map((field) => `${type.name}.${field}`),
    );

    expect(open).toEqual([]);
  });

  test('the shield names nothing that the schema lacks', () => {
    const known = types.flatMap((type) => [
      ...type.getInterfaces().map(({ name }) => `${name}.${type.name}`),
      ...[type.name, `${type.name}.*`],
      ...Object.keys(type.getFields()).map((field) => `${type.name}.${field}`),
    ]);

    expect(namesOf(subgraph).filter((name) => !known.includes(name))).toEqual([]);
  });

  test('every entity has a reference, and every reference an entity', () => {
    const referred = subgraph.references.map(({ typename }) => typename);

    expect(referred.toSorted()).toEqual(entityNames(subgraph).toSorted());
  });

  test('a reference to any entity is refused to nobody before anything is read', async () => {
    const schema = buildSubgraph(subgraph, untouchable as Kernel);

    for (const name of entityNames(subgraph)) {
      const { apollo } = schema.getType(name)!.extensions as {
        apollo?: { subgraph: { resolveReference: unknown } };
      };
      const resolve = apollo?.subgraph.resolveReference as (...args: unknown[]) => Promise<unknown>;
      await expect(resolve({ id: crypto.randomUUID() }, nobody)).rejects.toMatchObject({
        definition: { code: 'AUTH-004' },
      });
    }
  });

  test('a type without a rule keeps the subgraph from being built', () => {
    const type = Object.keys(subgraph.shield).find((name) => !['Query', 'Mutation'].includes(name));
    const shield = Object.fromEntries(Object.entries(subgraph.shield).filter(([name]) => name !== type));

    expect(() => buildSubgraph({ ...subgraph, shield }, untouchable as Kernel)).toThrow(
      /The shield has no rule for/,
    );
  });
});

function objectTypesOf(subgraph: SubgraphDefinition): GraphQLObjectType[] {
  const types = Object.values(declaredSchema(subgraph).getTypeMap());
  return types.filter(isObjectType).filter(({ name }) => !name.startsWith('__'));
}

/** Types and fields as the shield names them: `Customer`, `Query.customer`. */
function namesOf({ shield }: SubgraphDefinition): string[] {
  return Object.entries(shield).flatMap(([type, entry]) =>
    typeof entry.resolve === 'function' ? type : Object.keys(entry).map((field) => `${type}.${field}`),
  );
}

/** Types that other subgraphs may refer to by a key, with a reference resolver here. */
function entityNames(subgraph: SubgraphDefinition): string[] {
  return parse(printSchemaFile(declaredSchema(subgraph))).definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
    const keys = (definition.directives ?? []).filter(({ name }) => name.value === 'key');
    const isElsewhere = keys.every(({ arguments: given }) =>
      given?.some(
        ({ name, value }) => name.value === 'resolvable' && 'value' in value && value.value === false,
      ),
    );
    return isElsewhere ? [] : definition.name.value;
  });
}
