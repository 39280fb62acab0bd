import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acmeOwner, demoPassword } from '../cast/cast.js';
import { Client } from '../kit/client.js';
import { Detour } from '../kit/detour.js';
import { eventually, forgottenMs } from '../kit/eventually.js';
import { startHosted, type HostedPlatform } from '../kit/hosted-platform.js';
import { leaseGraph } from '../kit/lease-graph.js';
import type { Graph } from '../kit/start-graph.js';

let graph: Graph;
let detour: Detour;
let platform: HostedPlatform;
let owner: Client;

beforeAll(async () => {
  graph = await leaseGraph();
  const url = new URL(graph.applicationUrl);
  detour = await Detour.open({ host: url.hostname, port: Number(url.port) });
  url.hostname = '127.0.0.1';
  url.port = String(detour.port);
  platform = await startHosted({ ...graph.environment, DATABASE_URL: url.href });
  owner = new Client(platform.url, (await graph.signIn(acmeOwner)).token);
});
afterAll(async () => {
  detour?.mend();
  await platform?.close();
  detour?.close();
  await graph?.stop();
});

const openStream = (query: string) =>
  fetch(`${platform.url}/graphql`, {
    method: 'POST',
    headers: {
      accept: 'text/event-stream',
      'content-type': 'application/json',
      authorization: `Bearer ${owner.token}`,
    },
    body: JSON.stringify({ query }),
  });

const logIn = () =>
  new Client(platform.url).rest('POST', '/v1/auth/login', { email: acmeOwner.email, password: demoPassword });

test('without its database the platform says that a part is away, not that it is at fault, and goes on after', async () => {
  expect((await owner.rest('GET', '/v1/crm/customers')).status).toBe(200);

  detour.cut();
  const asked = await Promise.all([
    ...['/v1/crm/customers', '/v1/me', '/v1/notifications/webhooks'].map((path) => owner.rest('GET', path)),
    owner.rest('POST', '/v1/crm/companies', { name: 'Never founded' }),
    logIn(),
  ]);
  const readiness = await fetch(`${platform.operationsUrl}/health/ready`);

  expect(asked.map(({ status, body }) => [status, body.error?.code])).toEqual(
    asked.map(() => [503, 'SYS-002']),
  );
  expect([readiness.status, await readiness.json()]).toEqual([
    503,
    {
      status: 'unavailable',
      dependencies: { database: 'unavailable' },
      reasons: { database: expect.stringMatching(/^(Connection terminated|connect|read) /) },
    },
  ]);

  // Who is calling is known for a second; after it GraphQL and streams cannot begin either.
  await eventually(async () => {
    const { status, errors } = await owner.query('{ customers(first: 1) { nodes { id } } }');
    expect([status, errors?.map(({ extensions }) => extensions.code)]).toEqual([503, ['SYS-002']]);
  }, forgottenMs);
  const stream = await openStream('subscription { customerChanged { type } }');
  expect(stream.status).toBe(503);
  expect(await stream.json()).toMatchObject({ errors: [{ extensions: { code: 'SYS-002' } }] });

  detour.mend();
  await eventually(async () => expect((await logIn()).status).toBe(200));
  expect((await owner.rest('GET', '/v1/crm/customers')).status).toBe(200);
});
