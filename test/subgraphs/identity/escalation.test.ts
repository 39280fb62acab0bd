import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CastMember } from '../../../shared/config/cast.js';
import { acme, acmeOwner, acmeStaff, member, platform } from '../../cast/cast.js';
import { addMember } from '../../kit/add-member.js';
import { Client, type GraphqlAnswer } from '../../kit/client.js';
import { outcomeOf, tracelessOutcome } from '../../kit/outcome.js';
import { startGraph, type Graph } from '../../kit/start-graph.js';

let graph: Graph;
let owner: Client;

beforeAll(async () => {
  graph = await startGraph();
  owner = await graph.signIn(acmeOwner);
});
afterAll(() => graph?.stop());

const update = (client: Client, input: object) =>
  client.query('mutation ($input: UpdateUserInput!) { updateUser(input: $input) { user { id } } }', {
    input,
  });
const change = (client: Client, verb: string, { id }: CastMember) =>
  client.query(`mutation ($id: ID!) { ${verb}User(input: { id: $id }) { user { id } } }`, { id });
const invite = (client: Client, role: string, email = 'friend@crook.example') =>
  client.query('mutation ($input: InviteUserInput!) { inviteUser(input: $input) { invitation { id } } }', {
    input: { email, role },
  });

const refused = (ask: () => Promise<GraphqlAnswer<unknown>>) => tracelessOutcome(graph, ask);

describe('Carl manages people, and holds crm.view only', () => {
  let client: Client;
  let [carl, equal, curbed, mightier, retired]: CastMember[] = [];

  beforeAll(async () => {
    const add = (name: string, grants: string[], denials: string[] = []) =>
      addMember(graph, acme, { name, role: 'none', grants, denials });
    carl = await add('Carl Crook', ['users.*', 'roles.edit', 'crm.*'], ['crm.edit', 'crm.erase']);
    equal = await add('Erik Equal', ['crm.view']);
    curbed = await add('Cleo Curbed', ['crm.*'], ['crm.edit', 'crm.erase']);
    mightier = await add('Max Mighty', ['crm.erase']);
    retired = await add('Rob Retired', ['crm.erase']);
    await change(owner, 'deactivate', retired!);
    await owner.query(
      'mutation { defineRole(input: { name: "eraser", description: "x", permissions: ["crm.erase"] }) { role { name } } }',
    );
    client = await graph.signIn(carl);
  });

  const attempts: Record<string, () => Promise<GraphqlAnswer<unknown>>> = {
    'make himself an owner': () => update(client, { id: carl!.id, role: 'owner' }),
    'make himself staff, who edit customers': () => update(client, { id: carl!.id, role: 'staff' }),
    'grant himself crm.erase': () => update(client, { id: carl!.id, grants: ['users.*', 'crm.erase'] }),
    'grant himself what his role gives him': () =>
      update(client, { id: carl!.id, grants: ['users.*', 'crm.*', 'crm.view'] }),
    'lift his own denials': () => update(client, { id: carl!.id, denials: [] }),
    'make a colleague an owner': () => update(client, { id: equal!.id, role: 'owner' }),
    'make a colleague staff': () => update(client, { id: equal!.id, role: 'staff' }),
    'give a colleague a role with more': () => update(client, { id: equal!.id, role: 'eraser' }),
    'grant a colleague crm.erase': () => update(client, { id: equal!.id, grants: ['crm.erase'] }),
    'grant a colleague the wildcard crm.*': () => update(client, { id: equal!.id, grants: ['crm.*'] }),
    'hide a grant behind a denial': () =>
      update(client, { id: equal!.id, grants: ['crm.erase'], denials: ['crm.erase'] }),
    'hide a role behind a denial': () =>
      update(client, { id: equal!.id, role: 'eraser', denials: ['crm.erase'] }),
    'lift a denial that keeps a colleague from more': () =>
      update(client, { id: curbed!.id, denials: ['crm.edit'] }),
    'rename the owner': () => update(client, { id: acmeOwner.id, name: 'Carla Crook' }),
    'demote the owner': () => update(client, { id: acmeOwner.id, role: 'none' }),
    'deny the owner everything': () => update(client, { id: acmeOwner.id, denials: ['users.*'] }),
    'deactivate the owner': () => change(client, 'deactivate', acmeOwner),
    'deactivate who holds more': () => change(client, 'deactivate', mightier!),
    'bring back who holds more': () => change(client, 'reactivate', retired!),
    'invite an owner': () => invite(client, 'owner'),
    'invite staff': () => invite(client, 'staff'),
    'invite into a role with more': () => invite(client, 'eraser'),
    'redefine the role with more': () =>
      client.query(
        'mutation { defineRole(input: { name: "eraser", description: "x", permissions: [] }) { role { name } } }',
      ),
  };

  test.each(Object.entries(attempts))('he cannot %s', async (_what, attempt) => {
    expect(await refused(attempt)).toBe('AUTH-004 403');
  });

  test('he does manage those who hold no more than he does', async () => {
    expect(
      outcomeOf(
        await update(client, { id: equal!.id, name: 'Erik Even', grants: ['crm.view', 'users.view'] }),
      ),
    ).toBe('answered');
    expect(outcomeOf(await update(client, { id: curbed!.id, name: 'Cleo Curtailed' }))).toBe('answered');
    expect(outcomeOf(await change(client, 'deactivate', equal!))).toBe('answered');
    expect(outcomeOf(await change(client, 'reactivate', equal!))).toBe('answered');
    expect(
      outcomeOf(await update(client, { id: carl!.id, name: 'Carl Clean', grants: ['users.*', 'crm.*'] })),
    ).toBe('answered');
  });
});

test.each(['admin_ops', 'super_admin', 'admin_of_mine', 'api_key', 'unicorn', '', 'toString'])(
  'no member of a tenant gets the role "%s", be it by the owner',
  async (role) => {
    expect(await refused(() => update(owner, { id: acmeStaff.id, role }))).toBe('VAL-001 422');
    expect(await refused(() => invite(owner, role))).toBe('VAL-001 422');
  },
);

test.each(['*', 'admin.*', 'admin.suspend', 'crm.fly', ''])('nobody is granted "%s"', async (grant) => {
  expect(await refused(() => update(owner, { id: acmeStaff.id, grants: [grant] }))).toBe('VAL-001 422');
});

test('a grant of everything, should it ever stand in the database, gives a tenant nothing of the platform’s', async () => {
  const staff = await graph.signIn(
    await addMember(graph, acme, { name: 'Alma Mighty', role: 'staff', grants: ['*', 'admin.suspend'] }),
  );

  const { data } = await staff.query('{ me { permissions } }');

  expect(data.me.permissions).toContain('crm.erase');
  expect(data.me.permissions.filter((id: string) => id.startsWith('admin.'))).toEqual([]);
});

test('within the second in which the gateway remembers a member, the demoted one hands on nothing', async () => {
  const manager = await addMember(graph, acme, { name: 'Mona Manager', role: 'owner' });
  const mona = await graph.signIn(manager);
  expect(outcomeOf(await mona.query('{ users { nodes { id } } }'))).toBe('answered');

  await graph.sql("update identity.users set role = 'staff' where id = $1", [manager.id]);

  expect(outcomeOf(await update(mona, { id: acmeStaff.id, grants: ['users.edit'] }))).toBe('AUTH-004 403');
  await graph.sql("update identity.users set role = 'owner', status = 'deactivated' where id = $1", [
    manager.id,
  ]);
  expect(outcomeOf(await invite(mona, 'owner'))).toBe('AUTH-006 401');
});

test('an API key manages people within its scopes, never owners, and makes none', async () => {
  const { data } = await owner.query(
    'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }',
    { input: { name: 'People', scopes: ['users.edit', 'users.invite', 'crm.view'] } },
  );
  const key = new Client(graph.url, data.createApiKey.secret);
  const plain = await addMember(graph, acme, { name: 'Paul Plain', role: 'none' });

  expect(outcomeOf(await update(key, { id: plain.id, grants: ['crm.view'] }))).toBe('answered');
  expect(await refused(() => update(key, { id: plain.id, grants: ['crm.edit'] }))).toBe('AUTH-004 403');
  expect(await refused(() => update(key, { id: plain.id, role: 'staff' }))).toBe('AUTH-004 403');
  expect(await refused(() => update(key, { id: acmeOwner.id, name: 'A' }))).toBe('AUTH-004 403');
  expect(await refused(() => change(key, 'deactivate', acmeStaff))).toBe('AUTH-004 403');
  expect(await refused(() => invite(key, 'owner'))).toBe('AUTH-004 403');
});

test('a key that can change members or the profile, but not see them, is answered what it changed', async () => {
  const { data } = await owner.query(
    'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }',
    { input: { name: 'Changes', scopes: ['users.edit', 'business.edit', 'modules.edit'] } },
  );
  const key = new Client(graph.url, data.createApiKey.secret);
  const plain = await addMember(graph, acme, { name: 'Pia Plain', role: 'none' });

  const answers = [
    await key.rest('PATCH', `/v1/business/users/${plain.id}`, { name: 'Pia Plainer' }),
    await key.rest('PATCH', '/v1/business', { category: 'retail' }),
    await key.rest('POST', '/v1/business/modules/crm/activate'),
  ];

  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect((await key.rest('GET', '/v1/business/users')).body.error?.code).toBe('AUTH-009');
});

describe('in the platform’s own business', () => {
  const [root, support, ops] = ['super_admin', 'admin_support', 'admin_ops'].map((role) =>
    member(platform, role),
  );

  test('its lead gives the roles of its staff, and none of a tenant', async () => {
    const client = await graph.signInStaff(root!);

    expect(outcomeOf(await update(client, { id: support!.id, role: 'admin_billing' }))).toBe('answered');
    expect(await refused(() => update(client, { id: support!.id, role: 'owner' }))).toBe('VAL-001 422');
    expect(await refused(() => update(client, { id: support!.id, role: 'staff' }))).toBe('VAL-001 422');
    expect(await refused(() => update(client, { id: root!.id, role: 'admin_ops' }))).toBe('CONFLICT-001 409');
    expect(await refused(() => change(client, 'deactivate', root!))).toBe('CONFLICT-001 409');
    expect(outcomeOf(await invite(client, 'admin_support', 'new@platform.example'))).toBe('answered');
  });

  test('other staff change nobody', async () => {
    const client = await graph.signInStaff(ops!);

    expect(await refused(() => update(client, { id: support!.id, role: 'admin_ops' }))).toBe('AUTH-004 403');
    expect(await refused(() => invite(client, 'admin_support'))).toBe('AUTH-004 403');
  });
});
