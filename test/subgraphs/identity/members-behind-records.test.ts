import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isObjectType, getNamedType } from 'graphql';
import { acme, acmeOwner, acmeStaff, globexOwner } from '../../cast/cast.js';
import { addMember } from '../../kit/add-member.js';
import { makeKey } from '../../kit/api-keys.js';
import { apiSchemaOf } from '../../kit/api-schema.js';
import { Client } from '../../kit/client.js';
import { permit } from '../../kit/permit.js';
import { begun, closeSockets, openSocket, subscribe } from '../../kit/streams.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';

let graph: Graph;
let clients: Record<'nobody' | 'stranger' | 'unpermitted' | 'permitted' | 'key', Client>;
/** Every field of `User` but its id and its name, as a selection. */
let others: { readonly name: string; readonly selection: string }[];

beforeAll(async () => {
  graph = await leaseGraph();
  const permitted = await graph.signIn(acmeOwner);
  await permit(graph, acmeStaff, ['audit.view', 'webhooks.view'], ['users.view']);
  clients = {
    nobody: graph.nobody,
    stranger: await graph.signIn(globexOwner),
    unpermitted: await graph.signIn(acmeStaff),
    permitted,
    key: new Client(graph.url, (await makeKey(permitted, { scopes: ['crm.view', 'webhooks.view'] })).secret),
  };
  const user = (await apiSchemaOf(graph)).getType('User');
  others = Object.values(isObjectType(user) ? user.getFields() : {})
    .filter(({ name }) => name !== 'id' && name !== 'name')
    .map(({ name, type }) => ({
      name,
      selection: isObjectType(getNamedType(type)) ? `${name} { id }` : name,
    }));
  await permitted.query(
    `mutation ($url: String!) { createWebhookEndpoint(input: { url: $url, eventTypes: ["customer.*"] }) { secret }
      createTask(input: { title: "Call", assigneeId: "${acmeOwner.id}" }) { task { id } } }`,
    { url: 'https://hooks.example.com/acme' },
  );
});
afterAll(() => graph?.stop());

/** Ways to a colleague that need no look at the members of the business. */
const paths: Readonly<Record<string, (user: string) => string>> = {
  createdBy: (user) => `{ customers(first: 100) { nodes { name createdBy { ${user} } } } }`,
  assignee: (user) => `{ tasks(first: 1) { nodes { title assignee { ${user} } } } }`,
  'a nested author': (user) =>
    `{ customers(first: 5) { nodes { name interactions(first: 3) { nodes { id createdBy { ${user} } } } } } }`,
  'the actor of an event': (user) => `{ events(first: 20) { nodes { id actor { ${user} } } } }`,
  'the maker of a webhook endpoint': (user) =>
    `{ webhookEndpoints(first: 1) { nodes { id createdBy { ${user} } } } }`,
};

describe.each(Object.entries(paths))('behind %s', (_name, query) => {
  test.each(['unpermitted', 'key'] as const)(
    '%s reads id and name of colleagues, and no more',
    async (caller) => {
      const names = await clients[caller].query(query('id name'));
      expect(names.errors).toBeUndefined();
      expect(JSON.stringify(names.data)).toContain(acmeOwner.name);

      for (const { name, selection } of others) {
        const { data, errors } = await clients[caller].query(query(`id name ${selection}`));

        const values = [
          ...JSON.stringify(data).matchAll(
            new RegExp(`"id":"${acmeOwner.id}","name":"[^"]*","${name}":(.)`, 'g'),
          ),
        ];
        expect([name, new Set(values.map(([, begin]) => begin))]).toEqual([name, new Set(['n'])]);
        const { extensions, message } = errors!.find(({ path }) => path!.at(-1) === name)!;
        expect([extensions.code, message]).toEqual(
          caller === 'key'
            ? ['AUTH-009', 'The API key lacks the scope users.view.']
            : ['AUTH-004', 'This needs the permission users.view.'],
        );
        expect(JSON.stringify(data)).toContain(acmeOwner.name);
      }
    },
  );

  test('with users.view everything is there', async () => {
    const { data, errors } = await clients.permitted.query(query(`id email role status permissions`));

    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toContain(acmeOwner.email);
  });

  test('nobody and staff of another business learn no name', async () => {
    const answers = [await clients.nobody.query(query('name')), await clients.stranger.query(query('name'))];

    expect(answers[0]!.errors![0]!.extensions.code).toBe('AUTH-004');
    expect(JSON.stringify(answers)).not.toContain(acmeOwner.name);
  });
});

test('everybody reads all of themselves, also behind a record', async () => {
  const all = others.map(({ selection }) => selection).join(' ');

  const me = await clients.unpermitted.query(`{ me { id name ${all} } }`);
  const { data, errors } = await clients.unpermitted.query(
    '{ customers(first: 100) { nodes { createdBy { id email } } } }',
  );

  expect([me.errors, me.data.me.email]).toEqual([undefined, acmeStaff.email]);
  const authors = data.customers.nodes.map(({ createdBy }: any) => [createdBy.id, createdBy.email]);
  expect(authors).toContainEqual([acmeStaff.id, acmeStaff.email]);
  expect(authors).toContainEqual([acmeOwner.id, null]);
  expect(new Set(errors!.map(({ extensions }) => extensions.code))).toEqual(new Set(['AUTH-004']));
});

test('a program reads nothing more of its maker than of others', async () => {
  const { data, errors } = await clients.key.query(
    '{ customers(first: 100) { nodes { createdBy { id email } } } }',
  );

  expect(JSON.stringify(data)).not.toContain('@acme.example');
  expect(errors!.every(({ extensions }) => extensions.code === 'AUTH-009')).toBe(true);
});

test('two who may do the same follow the same stream: each reads the e-mail of oneself alone', async () => {
  const rest = { role: 'staff', grants: ['audit.view', 'webhooks.view'], denials: ['users.view'] };
  const twin = await addMember(graph, acme, { name: 'Tina Twin', ...rest });
  const [ben, tina] = [clients.unpermitted, await graph.signIn(twin)];
  const sockets = [ben, tina].map(({ token }) =>
    openSocket(graph.url, { params: { Authorization: `Bearer ${token}` } }),
  );
  const streams = sockets.map((socket) =>
    subscribe(socket, 'subscription { customerChanged { type customer { createdBy { id email } } } }'),
  );
  const cause = () => ben.rest('POST', '/v1/crm/customers', { name: 'Streamed' });
  for (const stream of streams) await begun(stream, cause);

  const [own, other] = streams.map(
    ({ answers }) => new Set(answers.map((answer) => JSON.stringify(answer.data))),
  );
  await closeSockets(graph.url, sockets);

  const answer = (email: string | null) =>
    JSON.stringify({
      customerChanged: { type: 'customer.created', customer: { createdBy: { id: acmeStaff.id, email } } },
    });
  expect([own, other]).toEqual([new Set([answer(acmeStaff.email)]), new Set([answer(null)])]);
});

test('whoever changes members sees those that they change', async () => {
  await permit(graph, acmeStaff, ['users.edit'], ['users.view']);
  const editor = await graph.signIn(acmeStaff);

  const { data, errors } = await editor.query(
    `mutation { updateUser(input: { id: "${acmeStaff.id}", name: "Ben Krause" }) { user { id email role } } }`,
  );

  expect(errors).toBeUndefined();
  expect(data.updateUser.user).toEqual({ id: acmeStaff.id, email: acmeStaff.email, role: 'staff' });
});
