import { expect, test } from '@jest/globals';
import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { catalogue, subgraphs } from '../../main.js';
import type { ShieldRule } from '../../shared/access/graphql-shield.js';
import { PermissionSet } from '../../shared/access/permission-set.js';
import { declaredSchema } from '../../shared/subgraph/build-schema.js';
import { ruleOf } from '../../shared/subgraph/shield-rules.js';

interface NodeType {
  readonly name: string;
  readonly rule: ShieldRule;
  /** Those of the root fields by which records of the type are read. */
  readonly roots: readonly ShieldRule[];
}

const nodeTypes = subgraphs.flatMap((subgraph): NodeType[] => {
  const schema = declaredSchema(subgraph);
  const node = schema.getType('Node');
  if (!isInterfaceType(node)) return [];
  return schema.getPossibleTypes(node).map(({ name }) => ({
    name,
    rule: ruleOf(subgraph.shield, 'Node', name)!,
    roots: readsOf(schema, name).map((field) => ruleOf(subgraph.shield, 'Query', field)!),
  }));
});

/** The root fields that answer the record of an id, else a list of them or the only one, else what it is a part of. */
function readsOf(schema: GraphQLSchema, type: string): string[] {
  const fields = Object.values(schema.getQueryType()!.getFields());
  const named = (answer: string) => fields.filter((field) => getNamedType(field.type).name === answer);
  const byId = named(type).filter(({ args }) => args.some(({ name }) => name === 'id'));
  const lists = named(`${type}Connection`).filter(({ args }) => !args.some(isRequiredArgument));
  const found = byId.length > 0 ? byId : [...lists, ...named(type)];
  if (found.length > 0) return found.map(({ name }) => name);
  const wholes = Object.values(schema.getTypeMap()).filter(
    (whole): whole is GraphQLObjectType => isObjectType(whole) && whole.name !== type && holds(whole, type),
  );
  return wholes.flatMap(({ name }) => readsOf(schema, name));
}

function holds(whole: GraphQLObjectType, type: string): boolean {
  return Object.values(whole.getFields()).some(({ type: field }) => String(field) === `[${type}!]!`);
}

/** Signed in: a member and an API key, without any permission, with each one alone, and with all; with modules and without. */
const callers = [
  [],
  ...catalogue.permissions.map(({ id }) => [id]),
  catalogue.permissions.map(({ id }) => id),
].flatMap((grants) =>
  (['user', 'api_key'] as const).flatMap((kind) =>
    [catalogue.modules, []].map((modules) => ({
      kind,
      permissions: new PermissionSet(grants),
      modules: new Set(modules),
      mustEnrollMfa: false,
    })),
  ),
);

async function admits(rule: ShieldRule, principal: object | null): Promise<boolean> {
  const verdict = await rule.resolve(
    {},
    {},
    { principal } as never,
    undefined as never,
    { debug: true } as never,
  );
  return verdict === true;
}

test('records of these types are found by their ids alone', () => {
  expect(nodeTypes.map(({ name }) => name).sort()).toEqual(
    [
      ...[
        'AuditEntry',
        'Business',
        'Company',
        'CustomField',
        'Customer',
        'Deal',
        'Import',
        'Interaction',
        'LedgerAccount',
        'LedgerEntry',
        'Pipeline',
      ],
      ...['Stage', 'Task', 'User'],
      ...['CreditNote', 'CustomerProfile', 'Invoice', 'NumberSeries', 'TaxCode'],
      ...['BankAccount', 'BankStatement', 'BankTransaction', 'Payment', 'Refund'],
    ].sort(),
  );
});

test.each(nodeTypes.map((type) => [type.name, type] as const))(
  'whoever finds a %s by its id alone gets it of a root field too',
  async (_name, { rule, roots }) => {
    expect(roots).not.toEqual([]);
    const verdicts: boolean[] = [];
    for (const principal of callers) {
      const isAdmitted = await admits(rule, principal);
      const byRoots = await Promise.all(roots.map((root) => admits(root, principal)));
      expect([isAdmitted, byRoots.every((verdict) => verdict === isAdmitted)]).toEqual([isAdmitted, true]);
      verdicts.push(isAdmitted);
    }
    expect(new Set(verdicts)).toEqual(new Set([true, false]));
    expect(await admits(rule, null)).toBe(false);
  },
);
