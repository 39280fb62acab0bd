import { expect, test } from '@jest/globals';
import { getNamedType, isObjectType, Kind, parse, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { catalogue, subgraphs } from '../../main.js';
import { systemClock } from '../../shared/values/clock.js';
import type { ShieldRule } from '../../shared/access/graphql-shield.js';
import { PermissionSet } from '../../shared/access/permission-set.js';
import { openToMembers } from '../../shared/access/rules.js';
import type { Principal } from '../../shared/access/principal.js';
import { declaredSchema, printSchemaFile } from '../../shared/subgraph/build-schema.js';
import { ruleOf } from '../../shared/subgraph/shield-rules.js';
import { personalDirective } from '../../shared/records/event-stream.js';

/** Each subgraph with its schema, as text and as types. */
const declared = subgraphs.map(({ name, shield, ...definition }) => {
  const schema = declaredSchema({ name, shield, ...definition });
  return { name, shield, schema, document: parse(printSchemaFile(schema)) };
});

/** The types that records of other types lead to, over all subgraphs. */
const shared = new Set(
  declared.flatMap(({ document }) =>
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION &&
      definition.directives?.some(({ name }) => name.value === 'key')
        ? definition.name.value
        : [],
    ),
  ),
);

/** A member without any permission, and one for each permission who has it alone. */
const callers: readonly Principal[] = [[], ...catalogue.permissions.map(({ id }) => [id])].map((grants) => ({
  kind: 'user',
  businessId: crypto.randomUUID(),
  userId: crypto.randomUUID(),
  sessionId: null,
  apiKeyId: null,
  role: 'staff',
  permissions: new PermissionSet(grants),
  modules: new Set(catalogue.modules),
  mfaAtMs: Date.now(),
  mustEnrollMfa: false,
}));

const admits = async (rule: ShieldRule, principal: Principal, id = 'of a colleague') =>
  (await rule.resolve(
    { id },
    {},
    { principal, clock: systemClock } as never,
    undefined as never,
    { debug: true } as never,
  )) === true;

/** The rules of root fields that answer records of the type: one, a page of them, or what a change made of one. */
function rootRules(type: string): ShieldRule[] {
  return declared.flatMap(({ shield, schema }) =>
    [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((root) =>
      Object.values(root?.getFields() ?? {}).flatMap((field) =>
        answers(getNamedType(field.type) as GraphQLObjectType, type)
          ? ruleOf(shield, root!.name, field.name)!
          : [],
      ),
    ),
  );
}

/** A subgraph may hang records of its own onto a type of another: those have root fields of their own. */
function rulesOfTarget(schema: GraphQLSchema, type: string, field: string): ShieldRule[] {
  const target = getNamedType((schema.getType(type) as GraphQLObjectType).getFields()[field]!.type);
  return isObjectType(target) ? rootRules(target.name.replace(/Connection$/, '')) : [];
}

/** The types that a type without root fields is a part of, as a stage is of its pipeline. */
function partOf(type: string): string[] {
  return declared.flatMap(({ schema }) =>
    [...shared].filter((whole) =>
      Object.values((schema.getType(whole) as GraphQLObjectType | undefined)?.getFields() ?? {}).some(
        (field) => getNamedType(field.type).name === type,
      ),
    ),
  );
}

function answers(answer: GraphQLObjectType, type: string): boolean {
  if (answer.name === type) return true;
  if (answer.name === `${type}Connection`) return true;
  return (
    answer.name.endsWith('Payload') &&
    Object.values(answer.getFields()).some(({ type: field }) => getNamedType(field).name === type)
  );
}

/** Whether the caller gets records of the type from a root field; those that ask for nothing answer one's own. */
async function reaches(principal: Principal, rules: readonly ShieldRule[]): Promise<boolean> {
  const [nobody] = callers;
  const asking: ShieldRule[] = [];
  for (const rule of rules) if (!(await admits(rule, nobody!))) asking.push(rule);
  for (const rule of asking.length > 0 ? asking : rules) if (await admits(rule, principal)) return true;
  return false;
}

async function reachesByAny(
  principal: Principal,
  ways: readonly (readonly ShieldRule[])[],
): Promise<boolean> {
  for (const rules of ways) if (await reaches(principal, rules)) return true;
  return false;
}

const fieldsOf = (schema: GraphQLSchema, type: string) => {
  const found = schema.getType(type);
  return isObjectType(found) ? Object.keys(found.getFields()) : [];
};

test.each([...shared])(
  '%s shows nothing by way of other records that its own root fields would refuse',
  async (type) => {
    const own = rootRules(type);
    const rules = own.length > 0 ? own : partOf(type).flatMap(rootRules);
    const leaks: string[] = [];

    for (const { name, shield, schema } of declared)
      for (const field of fieldsOf(schema, type)) {
        const rule = ruleOf(shield, type, field)!;
        if (rule === openToMembers) continue;
        const ways = [rules, rulesOfTarget(schema, type, field)];
        for (const principal of callers)
          if ((await admits(rule, principal)) && !(await reachesByAny(principal, ways)))
            leaks.push(`${name}: ${type}.${field} to ${principal.permissions.grants.join() || 'everybody'}`);
      }

    expect(rules.length).toBeGreaterThan(0);
    expect(leaks).toEqual([]);
  },
);

test('what is open to every caller although it is reached from elsewhere stands here', () => {
  const open = declared.flatMap(({ name, shield, schema }) =>
    [...shared].flatMap((type) =>
      fieldsOf(schema, type)
        .filter((field) => ruleOf(shield, type, field) === openToMembers)
        .map((field) => `${name}: ${type}.${field}`),
    ),
  );

  expect(open).toEqual([
    ...['identity: User.id', 'identity: User.name'],
    ...['id', 'name', 'status', 'currency', 'timezone', 'locale', 'activeModules'].map(
      (field) => `identity: Business.${field}`,
    ),
    ...['crm: User.id', 'crm: Business.id'],
    ...[
      'notifications: User.id',
      'notifications: Customer.id',
      'notifications: Customer.timeline',
      'billing: User.id',
      'billing: Customer.id',
      'billing: Deal.id',
    ],
    'admin: User.id',
  ]);
});

test('a field that is decided for each record is nullable and personal, so that a refusal costs nothing else', async () => {
  const refused: string[] = [];

  for (const { name, shield, schema, document } of declared)
    for (const definition of document.definitions) {
      if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION || isRootOf(schema, definition.name.value))
        continue;
      for (const { name: field, type, directives = [] } of definition.fields ?? []) {
        const rule = ruleOf(shield, definition.name.value, field.value);
        if (!rule || !(await looksAtRecords(rule))) continue;
        const isPersonal = directives.some((directive) => `@${directive.name.value}` === personalDirective);
        if (type.kind === Kind.NON_NULL_TYPE || !isPersonal)
          refused.push(`${name}: ${definition.name.value}.${field.value}`);
      }
    }

  expect(refused).toEqual([]);
});

async function looksAtRecords(rule: ShieldRule): Promise<boolean> {
  for (const principal of callers)
    if ((await admits(rule, principal, principal.userId)) !== (await admits(rule, principal))) return true;
  return false;
}

function isRootOf(schema: GraphQLSchema, type: string): boolean {
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].some(
    (root) => root?.name === type,
  );
}
