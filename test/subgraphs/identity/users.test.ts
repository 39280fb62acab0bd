import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner, acmeStaff, globexOwner } from '../../cast/cast.js';
import { addMember } from '../../kit/add-member.js';
import { allPages } from '../../kit/all-pages.js';
import type { Client } from '../../kit/client.js';
import { eventually, forgottenMs } from '../../kit/eventually.js';
import { outcomeOf } from '../../kit/outcome.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';
import { footprint } from '../../kit/tenant-tables.js';
import { crmPermissions } from '../../../subgraphs/crm/permissions.js';

let graph: Graph;
let owner: Client;

beforeAll(async () => {
  graph = await leaseGraph();
  owner = await graph.signIn(acmeOwner);
});
afterAll(() => graph?.stop());

/** What staff may do in billing. */
const ofBilling = [
  ...['invoices.view', 'invoices.edit', 'invoices.issue'],
  ...['payments.view', 'payments.record'],
  'plan.view',
];
const fields = 'id name email role status grants denials permissions';
const update = (client: Client, input: object) =>
  client.query(`mutation ($input: UpdateUserInput!) { updateUser(input: $input) { user { ${fields} } } }`, {
    input,
  });
const change = (client: Client, verb: 'deactivate' | 'reactivate', { id }: { id: string }) =>
  client.query(`mutation ($id: ID!) { ${verb}User(input: { id: $id }) { user { ${fields} } } }`, { id });

const ofCrm = crmPermissions.map(({ id }) => id);

test('an owner changes a member: event and audit row, and what they hold within a second', async () => {
  const member = await addMember(graph, acme, { name: 'Mia Member', role: 'staff' });
  const mia = await graph.signIn(member);
  await mia.query('{ me { id } }');

  const { data } = await update(owner, {
    id: member.id,
    name: 'Mia Meister',
    grants: ['crm.*', 'users.invite', 'crm.*'],
    denials: ['crm.edit'],
  });

  expect(data.updateUser.user).toEqual({
    id: member.id,
    name: 'Mia Meister',
    email: member.email,
    role: 'staff',
    status: 'ACTIVE',
    grants: ['crm.*', 'users.invite'],
    denials: ['crm.edit'],
    permissions: [
      ...['users.view', 'users.invite', 'business.view', ...ofCrm.filter((id) => id !== 'crm.edit')],
      ...ofBilling,
    ],
  });
  await eventually(async () => {
    const { data: own } = await mia.query('{ me { grants denials permissions } }');
    expect(own.me.permissions).toEqual(data.updateUser.user.permissions);
  }, forgottenMs);
  const account = { email: member.email, role: 'staff', status: 'active' };
  expect(
    await graph.sql(
      'select event_type, user_id, payload from kernel.event_log where record_id = $1 and event_type = $2',
      [member.id, 'user.updated'],
    ),
  ).toEqual([
    {
      event_type: 'user.updated',
      user_id: acmeOwner.id,
      payload: { ...account, user_id: member.id, name: 'Mia Meister' },
    },
  ]);
  const state = { ...account, grants: [], denials: [], name: 'Mia Member' };
  expect(
    await graph.sql(
      "select before_state, after_state from kernel.audit_log where record_id = $1 and action = 'user.updated'",
      [member.id],
    ),
  ).toEqual([
    {
      before_state: state,
      after_state: {
        ...state,
        name: 'Mia Meister',
        grants: ['crm.*', 'users.invite'],
        denials: ['crm.edit'],
      },
    },
  ]);
  const before = await footprint(graph);
  expect(outcomeOf(await update(owner, { id: member.id, name: 'Mia Meister' }))).toBe('answered');
  expect(await footprint(graph)).toEqual(before);
});

test('in REST the same member is listed by role and state, read, changed and shut out', async () => {
  const { id, email } = await addMember(graph, acme, { name: 'Rest Taker', role: 'staff' });

  const patched = await owner.rest('PATCH', `/v1/business/users/${id}`, { denials: ['crm.*'] });
  const out = await owner.rest('POST', `/v1/business/users/${id}/deactivate`);
  const listed = await owner.rest('GET', '/v1/business/users?filter[role]=staff&filter[status]=DEACTIVATED');
  const back = await owner.rest('POST', `/v1/business/users/${id}/reactivate`);
  const read = await owner.rest('GET', `/v1/business/users/${id}`);

  expect(patched.body.data).toMatchObject({ user_id: id, email, denials: ['crm.*'] });
  expect([out, back].map(({ body }) => (body.data as { status: string }).status)).toEqual([
    'DEACTIVATED',
    'ACTIVE',
  ]);
  expect((listed.body.data as { items: object[] }).items).toMatchObject([{ user_id: id }]);
  expect(read.body.data).toMatchObject({
    user_id: id,
    permissions: ['users.view', 'business.view', ...ofBilling],
  });
});

test('the list of members comes in pages, whole, filtered, and none of another business', async () => {
  const read = (after: string | null) =>
    owner
      .query(
        'query ($after: String) { users(first: 1, after: $after, filter: { role: { eq: "owner" } }) { nodes { id } pageInfo { hasNextPage endCursor } } }',
        { after },
      )
      .then(({ data }) => data.users);
  const second = await addMember(graph, acme, { name: 'Aaron Aaronson', role: 'owner' });

  expect(await allPages(read)).toEqual([[second.id], [acmeOwner.id]]);
  expect(outcomeOf(await update(owner, { id: second.id, role: 'staff' }))).toBe('answered');
  expect(await allPages(read)).toEqual([[acmeOwner.id]]);
});

test.each(['a\0', 'x'.repeat(501)])('the filter of a role is checked for its form (%j)', async (eq) => {
  const document = 'query ($filter: UserFilter) { users(filter: $filter) { nodes { id } } }';

  expect(outcomeOf(await owner.query(document, { filter: { role: { eq } } }))).toBe('VAL-001 422');
});

test('everybody changes their own name, and nothing else by that way', async () => {
  const staff = await graph.signIn(acmeStaff);

  const { data } = await staff.query(
    'mutation { updateMe(input: { name: "Ben Neu" }) { user { id name } } }',
  );

  expect(data.updateMe.user).toEqual({ id: acmeStaff.id, name: 'Ben Neu' });
  const { errors } = await staff.query(
    'mutation { updateMe(input: { name: "B", role: "owner" }) { user { id } } }',
  );
  expect(errors![0]!.extensions.code).toBe('VAL-001');
});

test('members of another business are not found', async () => {
  const stranger = await graph.signIn(globexOwner);
  const before = await footprint(graph);

  expect(outcomeOf(await update(stranger, { id: acmeStaff.id, role: 'owner' }))).toBe('NOT-FOUND-001 404');
  expect(outcomeOf(await change(stranger, 'deactivate', acmeStaff))).toBe('NOT-FOUND-001 404');
  expect(outcomeOf(await change(stranger, 'reactivate', acmeStaff))).toBe('NOT-FOUND-001 404');
  expect(await footprint(graph)).toEqual(before);
});
