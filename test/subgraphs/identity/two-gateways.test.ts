import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acmeOwner, acmeStaff, demoPassword } from '../../cast/cast.js';
import { Client } from '../../kit/client.js';
import { eventually, forgottenMs } from '../../kit/eventually.js';
import { startHosted, type HostedPlatform } from '../../kit/hosted-platform.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';

let graph: Graph;
let other: HostedPlatform;

beforeAll(async () => {
  graph = await leaseGraph();
  other = await startHosted(graph.environment);
});
afterAll(async () => {
  await other?.close();
  await graph?.stop();
});

const signIn = async (url: string) => {
  const credentials = { email: acmeStaff.email, password: demoPassword };
  const { body } = await new Client(url).rest('POST', '/v1/auth/login', credentials);
  return body.data as { access_token: string; refresh_token: string };
};

test('a session begun at one gateway is good at the other, and refreshed there', async () => {
  const { access_token, refresh_token } = await signIn(graph.url);

  const me = await new Client(other.url, access_token).rest('GET', '/v1/me');
  const refreshed = await new Client(other.url).rest('POST', '/v1/auth/refresh', { refresh_token });

  expect(me.status).toBe(200);
  expect(refreshed.status).toBe(200);
  const { access_token: next } = refreshed.body.data as { access_token: string };
  expect((await new Client(graph.url, next).rest('GET', '/v1/me')).status).toBe(200);
});

test('a session ended at one gateway is refused at the other within a second or so', async () => {
  const { access_token, refresh_token } = await signIn(graph.url);
  const there = new Client(other.url, access_token);
  expect((await there.rest('GET', '/v1/me')).status).toBe(200);

  await new Client(graph.url, access_token).rest('POST', '/v1/auth/logout');

  await eventually(async () => {
    const { status, body } = await there.rest('GET', '/v1/me');
    expect([status, body.error?.code]).toEqual([401, 'AUTH-006']);
  }, forgottenMs);
  const refreshed = await new Client(other.url).rest('POST', '/v1/auth/refresh', { refresh_token });
  expect([refreshed.status, refreshed.body.error?.code]).toEqual([401, 'AUTH-006']);
});

test('a permission taken at one gateway is gone at the other within a second or so', async () => {
  const owner = await graph.signIn(acmeOwner);
  const { access_token } = await signIn(other.url);
  const there = new Client(other.url, access_token);
  expect((await there.rest('GET', '/v1/crm/customers?limit=1')).status).toBe(200);

  const changed = await owner.rest('PATCH', `/v1/business/users/${acmeStaff.id}`, { denials: ['crm.*'] });

  expect(changed.status).toBe(200);
  await eventually(async () => {
    const { status, body } = await there.rest('GET', '/v1/crm/customers?limit=1');
    expect([status, body.error?.code]).toEqual([403, 'AUTH-004']);
  }, forgottenMs);
});
