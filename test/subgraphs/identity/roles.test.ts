import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { acme, acmeOwner, acmeStaff, globexOwner, platform } from '../../cast/cast.js';
import { addMember } from '../../kit/add-member.js';
import type { Client, GraphqlAnswer } from '../../kit/client.js';
import { eventually, forgottenMs } from '../../kit/eventually.js';
import { outcomeOf, tracelessOutcome } from '../../kit/outcome.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';
import { crmPermissions } from '../../../subgraphs/crm/permissions.js';

let graph: Graph;
let [owner, staff]: Client[] = [];

beforeAll(async () => {
  graph = await leaseGraph();
  [owner, staff] = [await graph.signIn(acmeOwner), await graph.signIn(acmeStaff)];
});
afterAll(() => graph?.stop());

const roleFields = 'name description isBuiltIn patterns permissions';
const define = (client: Client, name: string, permissions: string[], description = 'Of a test.') =>
  client.query(
    `mutation ($input: DefineRoleInput!) { defineRole(input: $input) { role { ${roleFields} } } }`,
    { input: { name, description, permissions } },
  );
const remove = (client: Client, name: string) =>
  client.query('mutation ($name: String!) { deleteRole(input: { name: $name }) { deletedName } }', { name });
const held = async (client: Client): Promise<string[]> =>
  (await client.query('{ me { permissions } }')).data.me.permissions;

const refused = (ask: () => Promise<GraphqlAnswer<unknown>>) => tracelessOutcome(graph, ask);

const ofCrm = crmPermissions.map(({ id }) => id);

test('a business sees the roles of every tenant, then its own; the platform sees its staff’s', async () => {
  await define(owner!, 'baker', ['crm.view']);

  const { data } = await staff!.query(`{ roles { ${roleFields} } }`);
  const other = await (await graph.signIn(globexOwner)).query('{ roles { name } }');
  const staffRoles = await (await graph.signInStaff(platform.members[0])).query('{ roles { name } }');

  expect(data.roles.map(({ name, isBuiltIn }: any) => [name, isBuiltIn])).toEqual([
    ['owner', true],
    ['staff', true],
    ['baker', false],
  ]);
  const ofBilling = [
    ...['invoices.view', 'invoices.edit', 'invoices.issue'],
    ...['payments.view', 'payments.record'],
    'plan.view',
  ];
  expect(data.roles[1]).toEqual({
    name: 'staff',
    description: 'Does the daily work.',
    isBuiltIn: true,
    patterns: ['business.view', 'users.view', 'crm.view', 'crm.edit', ...ofBilling],
    permissions: ['users.view', 'business.view', 'crm.view', 'crm.edit', ...ofBilling],
  });
  expect(other.data.roles.map(({ name }: any) => name)).toEqual(['owner', 'staff']);
  expect(staffRoles.data.roles.map(({ name }: any) => name).sort()).toEqual(
    platform.members.map(({ role }) => role).sort(),
  );
});

test('the catalogue says what the caller holds; what only the platform’s staff can hold is theirs to see', async () => {
  const { data } = await staff!.query('{ permissions { id description isHeld } }');
  const rest = await staff!.rest('GET', '/v1/auth/permissions');
  const root = await (await graph.signInStaff(platform.members[0])).query('{ permissions { id isHeld } }');

  const ids = (only: boolean) =>
    data.permissions.filter(({ isHeld }: any) => isHeld === only).map(({ id }: any) => id);
  expect(ids(true)).toEqual(await held(staff!));
  expect(ids(false)).toContain('crm.erase');
  expect([...ids(true), ...ids(false)].filter((id) => id.startsWith('admin.'))).toEqual([]);
  expect(rest.body.data).toMatchObject({
    items: expect.arrayContaining([
      { permission_id: 'crm.erase', description: expect.any(String), is_held: false },
    ]),
    page_info: { has_more: false, next_cursor: null },
  });
  expect(root.data.permissions).toContainEqual({ id: 'admin.suspend', isHeld: true });
});

test('a role is defined, given, changed and taken away, each felt within a second', async () => {
  const member = await addMember(graph, acme, { name: 'Rita Role', role: 'staff' });
  const rita = await graph.signIn(member);

  const defined = await define(owner!, 'counter', ['crm.*', 'crm.view'], 'Serves.');
  await owner!.query(
    'mutation ($id: ID!) { updateUser(input: { id: $id, role: "counter" }) { user { id } } }',
    {
      id: member.id,
    },
  );
  await eventually(async () => expect(await held(rita)).toEqual(ofCrm), forgottenMs);
  await define(owner!, 'counter', ['crm.view'], 'Serves.');
  await eventually(async () => expect(await held(rita)).toEqual(['crm.view']), forgottenMs);
  const inUse = await refused(() => remove(owner!, 'counter'));
  await owner!.query(
    'mutation ($id: ID!) { updateUser(input: { id: $id, role: "staff" }) { user { id } } }',
    {
      id: member.id,
    },
  );
  const gone = await remove(owner!, 'counter');

  expect(defined.data.defineRole.role).toEqual({
    name: 'counter',
    description: 'Serves.',
    isBuiltIn: false,
    patterns: ['crm.*', 'crm.view'],
    permissions: ofCrm,
  });
  expect([inUse, gone.data.deleteRole.deletedName]).toEqual(['CONFLICT-001 409', 'counter']);
  const log = await graph.sql<{ event_type: string; user_id: string; payload: object }>(
    "select event_type, user_id, payload from kernel.event_log where payload ->> 'role' = 'counter' and event_type like 'role.%' order by event_id",
  );
  expect(log.map(({ event_type, payload }) => [event_type, payload])).toEqual([
    ['role.defined', { role: 'counter', permissions: ['crm.*', 'crm.view'] }],
    ['role.defined', { role: 'counter', permissions: ['crm.view'] }],
    ['role.deleted', { role: 'counter' }],
  ]);
  expect(
    await graph.sql(
      "select before_state, after_state from kernel.audit_log where action = 'role.deleted' and user_id = $1",
      [acmeOwner.id],
    ),
  ).toEqual([
    {
      before_state: { name: 'counter', description: 'Serves.', permissions: ['crm.view'] },
      after_state: null,
    },
  ]);
});

test('an open invitation keeps its role from being deleted', async () => {
  await define(owner!, 'awaited', []);
  const invite =
    'mutation { inviteUser(input: { email: "awaited@acme.example", role: "awaited" }) { invitation { id } } }';
  const { data } = await owner!.query(invite);

  expect(await refused(() => remove(owner!, 'awaited'))).toBe('CONFLICT-001 409');

  await owner!.rest('DELETE', `/v1/business/invitations/${data.inviteUser.invitation.id}`);
  expect(outcomeOf(await remove(owner!, 'awaited'))).toBe('answered');
});

test.each(['owner', 'staff', 'admin_ops', 'admin_of_mine', 'super_admin', 'api_key'])(
  'the name %s is reserved',
  async (name) => {
    expect(await refused(() => define(owner!, name, ['crm.view']))).toBe('VAL-001 422');
    expect(await refused(() => remove(owner!, name))).toBe('VAL-001 422');
  },
);

test.each([
  '*',
  'admin.*',
  'admin.suspend',
  'a*',
  '*.view',
  'crm',
  'crm.',
  'crm.fly',
  'unicorns.*',
  '',
  'constructor',
])('a role cannot hold "%s"', async (permission) => {
  expect(await refused(() => define(owner!, 'odd', ['crm.view', permission]))).toBe('VAL-001 422');
});

test('a role may be called what JavaScript objects inherit, and means only what it was defined with', async () => {
  const nameless = await graph.signIn(await addMember(graph, acme, { name: 'No Such', role: 'valueof' }));
  const member = await graph.signIn(
    await addMember(graph, acme, { name: 'Con Struct', role: 'constructor' }),
  );

  await define(owner!, 'constructor', ['crm.view']);

  await eventually(async () => expect(await held(member)).toEqual(['crm.view']), forgottenMs);
  expect(await held(nameless)).toEqual([]);
});

describe('Rosa may define roles, and holds crm.view and crm.edit', () => {
  let rosa: Client;

  beforeAll(async () => {
    await define(owner!, 'keeper', ['crm.view', 'crm.erase']);
    const role = { role: 'none', grants: ['roles.edit', 'crm.*'], denials: ['crm.erase'] };
    rosa = await graph.signIn(await addMember(graph, acme, { name: 'Rosa Roles', ...role }));
  });

  test.each([['crm.erase'], ['crm.*'], ['users.edit'], ['users.*']])(
    'she cannot define a role with %s',
    async (...permissions) => {
      expect(await refused(() => define(rosa, 'rosas', permissions))).toBe('AUTH-004 403');
    },
  );

  test('she cannot change or delete a role that holds more than she does', async () => {
    expect(await refused(() => define(rosa, 'keeper', ['crm.view']))).toBe('AUTH-004 403');
    expect(await refused(() => remove(rosa, 'keeper'))).toBe('AUTH-004 403');
  });

  test('she can define one with what she holds', async () => {
    expect(outcomeOf(await define(rosa, 'rosas', ['crm.view', 'crm.edit', 'roles.*']))).toBe('answered');
    expect(outcomeOf(await remove(rosa, 'rosas'))).toBe('answered');
  });
});
