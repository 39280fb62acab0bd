import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Client as SocketClient } from 'graphql-ws';
import { acmeOwner, acmeStaff, globex, globexOwner, member, platform } from '../../cast/cast.js';
import { partOf, signToken, signingKeyOf } from '../../kit/access-tokens.js';
import { Client } from '../../kit/client.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';
import { begun, closeSockets, openSocket, subscribe, type Stream } from '../../kit/streams.js';
import { publishedAll } from '../../kit/tenant-tables.js';

const customerChanged = 'subscription { customerChanged { customer { name } } }';

let graph: Graph;
let owner: Client;
const sockets: SocketClient[] = [];

beforeAll(async () => {
  graph = await leaseGraph();
  await publishedAll(graph);
  owner = await graph.signIn(acmeOwner);
});
afterEach(() => closeSockets(graph.url, sockets));
afterAll(() => graph?.stop());

/** A stream of a client, proved to be open by a first event. */
async function openStream(client: Client, author = owner): Promise<Stream> {
  const socket = openSocket(graph.url, { params: { Authorization: `Bearer ${client.token}` } });
  sockets.push(socket);
  const stream = subscribe(socket, customerChanged);
  await begun(stream, () => create(author, 'Probe'));
  return stream;
}

function create(client: Client, name: string) {
  return client.rest('POST', '/v1/crm/customers', { name });
}

function names({ answers }: Stream): unknown[] {
  return answers.map(({ data }) => (data?.customerChanged?.customer as { name: string }).name);
}

test('who loses the permission is told so, and sees nothing that happens after', async () => {
  const stream = await openStream(await graph.signIn(acmeStaff));

  const denied = await owner.rest('PATCH', `/v1/business/users/${acmeStaff.id}`, { denials: ['crm.view'] });
  await create(owner, 'After the change');

  expect(denied.status).toBe(200);
  expect(await stream.ended).toMatchObject([
    { message: 'This needs the permission crm.view.', extensions: { code: 'AUTH-004', httpStatus: 403 } },
  ]);
  expect(names(stream)).not.toContain('After the change');
  await owner.rest('PATCH', `/v1/business/users/${acmeStaff.id}`, { denials: [] });
});

test('a module that is switched off ends its streams with MODULE-001', async () => {
  const stream = await openStream(await graph.signIn(acmeStaff));

  await owner.query('mutation { deactivateModule(input: { moduleId: "crm" }) { module { id } } }');

  expect(await stream.ended).toMatchObject([{ extensions: { code: 'MODULE-001', httpStatus: 403 } }]);
  await owner.query('mutation { activateModule(input: { moduleId: "crm" }) { module { id } } }');
});

test('a session that is ended closes its socket with 4403', async () => {
  const staff = await graph.signIn(acmeStaff);
  const stream = await openStream(staff);

  await staff.query('mutation { logout { __typename } }');

  expect(await stream.ended).toMatchObject({ code: 4403, reason: expect.stringContaining('AUTH-006') });
});

test('a suspended business loses all of its sockets', async () => {
  const client = await graph.signIn(globexOwner);
  const stream = await openStream(client, client);
  const ops = await graph.signInStaff(member(platform, 'admin_ops'));

  const { errors } = await ops.query(
    `mutation ($id: ID!) { suspendBusiness(input: { id: $id, reason: "Unpaid since August" }) { business { id } } }`,
    { id: globex.id },
  );

  expect(errors).toBeUndefined();
  expect(await stream.ended).toMatchObject({ code: 4403, reason: expect.stringContaining('AUTH-008') });
});

test('an API key that is revoked closes its socket', async () => {
  const { data } = await owner.query(
    'mutation { createApiKey(input: { name: "Dashboard", scopes: ["crm.view"] }) { secret apiKey { id } } }',
  );
  const socket = openSocket(graph.url, { params: { 'X-API-Key': data.createApiKey.secret } });
  sockets.push(socket);
  const stream = subscribe(socket, customerChanged);
  await begun(stream, () => create(owner, 'Probe'));

  await owner.rest('DELETE', `/v1/business/api-keys/${data.createApiKey.apiKey.id}`);

  expect(await stream.ended).toMatchObject({ code: 4403, reason: expect.stringContaining('AUTH-004') });
});

test('a token that ends closes its socket with 4403', async () => {
  const { token } = await graph.signIn(acmeStaff);
  const { kid, key } = await signingKeyOf(graph);
  const exp = Math.floor(Date.now() / 1_000) + 3;
  const short = await signToken({ ...partOf(token!, 1), exp }, { alg: 'ES256', kid, typ: 'at+jwt' }, key);

  const stream = await openStream(new Client(graph.url, short));

  expect(await stream.ended).toMatchObject({ code: 4403, reason: expect.stringContaining('AUTH-002') });
});
