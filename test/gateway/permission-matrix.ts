import {
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
} from 'graphql';
import { acmeOwner, acmeStaff, member, platform } from '../cast/cast.js';
import { addMember } from '../kit/add-member.js';
import { apiSchemaOf } from '../kit/api-schema.js';
import { Client } from '../kit/client.js';
import type { Graph } from '../kit/start-graph.js';

/** For each root field and caller `yes`, or the code that the shield answers. */
export type PermissionMatrix = Record<string, Record<string, string>>;

/** Signs a caller in; anew, where an operation may end the session. */
type SignIn = () => Promise<Client>;

/** What only the shield answers to the well-typed nonsense below; any other answer has passed it. */
const refusals = new Set(['AUTH-003', 'AUTH-004', 'AUTH-009', 'MODULE-001']);

/** Asks for every root field of the served schema as every caller. Leaves no record: the input is nonsense. */
export async function permissionMatrix(graph: Graph): Promise<PermissionMatrix> {
  const schema = await apiSchemaOf(graph);
  const fields = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap(
    (root) => Object.values(root?.getFields() ?? {}).map((field) => ({ root: root!, field })),
  );
  // Mutations without input, such as logout, do what they are for: last, and each in a session of its own.
  const isBare = ({ root, field }: (typeof fields)[number]) =>
    root.name === 'Mutation' && field.args.length === 0;
  const matrix: PermissionMatrix = Object.fromEntries(
    fields.map(({ root, field }) => [nameOf(root, field), {}]),
  );
  for (const [caller, signIn] of Object.entries(await callersOf(graph))) {
    const client = await signIn();
    for (const each of fields.toSorted((a, b) => Number(isBare(a)) - Number(isBare(b)))) {
      const asked = isBare(each) ? await signIn() : client;
      matrix[nameOf(each.root, each.field)]![caller] = await verdictOn(asked, each.root, each.field);
    }
  }
  return matrix;
}

async function callersOf(graph: Graph): Promise<Record<string, SignIn>> {
  const owner = await graph.signIn(acmeOwner);
  const { data } = await owner.query(
    'mutation { createApiKey(input: { name: "Matrix", scopes: ["crm.view"] }) { secret } }',
  );
  const key = new Client(graph.url, data.createApiKey.secret);
  const newcomer = await addMember(graph, platform, { name: 'Una Unenrolled', role: 'super_admin' });
  const staffRoles = platform.members.map(({ role }) => role).toSorted();
  return {
    nobody: async () => graph.nobody,
    owner: () => graph.signIn(acmeOwner),
    staff: () => graph.signIn(acmeStaff),
    ...Object.fromEntries(staffRoles.map((role) => [role, () => graph.signInStaff(member(platform, role))])),
    'super_admin without MFA': () => graph.signIn(newcomer),
    'API key (crm.view)': async () => key,
  };
}

/** `yes`, or the code that the shield answers to a root field that is asked with nonsense. */
export async function verdictOn(
  client: Client,
  root: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
): Promise<string> {
  const args = field.args.filter((argument) => root.name === 'Mutation' || isRequiredArgument(argument));
  const declared = args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const given = args.map(({ name }) => `${name}: $${name}`).join(', ');
  const selection = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
  const { data, errors } = await client.query(
    `${root.name.toLowerCase()} ${declared && `(${declared})`} { ${field.name}${given && `(${given})`}${selection} }`,
    Object.fromEntries(args.map(({ name, type }) => [name, nonsenseOf(type)])),
  );
  const code = errors?.[0]?.extensions.code ?? 'answered';
  if (data === undefined)
    throw new Error(`${nameOf(root, field)} was not run: ${code} ${errors?.[0]?.message}`);
  return refusals.has(code) ? code : 'yes';
}

/** Passes coercion, and fails every check behind the shield: a text too long for any field, an id of nothing. */
function nonsenseOf(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return nonsenseOf(type.ofType);
  if (isListType(type)) return [nonsenseOf(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (!isInputObjectType(type)) return leaves[type.name];
  return Object.fromEntries(
    Object.values(type.getFields()).map((field) => [field.name, nonsenseOf(field.type)]),
  );
}

const leaves: Readonly<Record<string, unknown>> = {
  String: 'x'.repeat(10_000),
  ID: '01930000-0000-7000-8000-0000deadbeef',
  Int: 1,
  Float: 1,
  Boolean: true,
  DateTime: '2026-01-01T00:00:00.000Z',
  Date: '2026-01-01',
  BigInt: '1',
  Decimal: '1',
  JSON: {},
};

function nameOf(root: GraphQLObjectType, field: GraphQLField<unknown, unknown>): string {
  return `${root.name}.${field.name}`;
}
