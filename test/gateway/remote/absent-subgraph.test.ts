import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import {
  refuseForeignSecret,
  remoteReadiness,
  vitalSubgraph,
} from '../../../gateway/supergraph/remote-readiness.js';
import { systemClock } from '../../../shared/values/clock.js';
import { acmeOwner, demoPassword } from '../../cast/cast.js';
import { Client } from '../../kit/client.js';
import { eventually, forgottenMs } from '../../kit/eventually.js';
import { startHosted, type HostedPlatform } from '../../kit/hosted-platform.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';
import { SubgraphGate } from '../../kit/subgraph-gate.js';
import { subgraphNames } from '../../kit/subgraph-names.js';

let graph: Graph;
let parts: HostedPlatform;
let gateway: HostedPlatform;
let gates: Map<string, SubgraphGate>;
let owner: Client;

beforeAll(async () => {
  graph = await leaseGraph();
  parts = await startHosted(graph.environment, subgraphNames());
  gates = new Map(
    await Promise.all(
      subgraphNames().map(async (name) => [name, await SubgraphGate.open(parts.url)] as const),
    ),
  );
  const urls = [...gates].map(([name, { url }]) => `${name}=${url}/${name}`).join(',');
  gateway = await startHosted({ ...graph.environment, SUBGRAPH_URLS: urls }, ['gateway']);
  owner = new Client(gateway.url, (await graph.signIn(acmeOwner)).token);
  await owner.rest('POST', '/v1/crm/customers', { name: 'Absent Anna', email: 'anna@absent.example' });
});
afterAll(async () => {
  await gateway?.close();
  for (const gate of gates?.values() ?? []) gate.close();
  await parts?.close();
  await graph?.stop();
});
beforeEach(() => {
  for (const gate of gates.values()) gate.shuts = () => false;
});

/** Who asks is still known; identity answers nothing besides. */
const takeAway = (name: string) => {
  gates.get(name)!.shuts = (body) => !/query (Principal|Jwks)\b/.test(body);
};

const everything = `{
  me { id }
  business { name customers(first: 1) { nodes { name } } }
  customers(first: 1) { nodes { id createdBy { name } timeline(first: 1) { nodes { type } } } }
  eventTypes { name }
  auditTrail(first: 1) { nodes { id } }
}`;

const present = expect.anything();
const name = expect.any(String);
const nodes = [{ id: name, createdBy: { name }, timeline: { nodes: [{ type: name }] } }];
const whole = {
  me: present,
  business: { name, customers: { nodes: [{ name }] } },
  customers: { nodes },
  eventTypes: present,
  auditTrail: present,
};

const absences: [string, object, string[][]][] = [
  [
    'identity',
    { ...whole, me: null, business: null, customers: { nodes: [{ ...nodes[0], createdBy: null }] } },
    [['me'], ['business'], ['customers', 'nodes']],
  ],
  ['crm', { ...whole, business: { name, customers: null }, customers: null }, [['customers'], ['business']]],
  [
    'notifications',
    { ...whole, customers: { nodes: [{ ...nodes[0], timeline: null }] }, eventTypes: null },
    [['eventTypes'], ['customers', 'nodes']],
  ],
  ['admin', { ...whole, auditTrail: null }, [['auditTrail']]],
];

test('with every subgraph there the document is answered whole', async () => {
  const { status, data, errors } = await owner.query(everything);

  expect([status, errors]).toEqual([200, undefined]);
  expect(data).toEqual(whole);
});

test.each(absences)(
  'with %s away the rest is answered, and each gap has its error',
  async (away, rest, paths) => {
    takeAway(away);

    const { status, data, errors } = await owner.query(everything);

    expect(status).toBe(200);
    expect(data).toEqual(rest);
    expect(errors).toEqual(
      expect.arrayContaining(
        paths.map((path) => ({
          message: `Subgraph "${away}" is unavailable`,
          path,
          extensions: { code: 'SYS-002', httpStatus: 503, retryable: true, requestId: name },
        })),
      ),
    );
    expect(errors).toHaveLength(paths.length);
  },
);

test('a mutation of an absent subgraph leaves those before and behind it in the document', async () => {
  takeAway('crm');
  const category = `Bakery ${Date.now()}`;

  const { data, errors } = await owner.query(
    `mutation ($category: String!) {
      first: updateMe(input: { name: "Amara Acme" }) { user { name } }
      createCompany(input: { name: "Never founded" }) { company { id } }
      last: updateBusiness(input: { category: $category }) { business { category } }
    }`,
    { category },
  );

  expect(data).toEqual({
    first: { user: { name: 'Amara Acme' } },
    createCompany: null,
    last: { business: { category } },
  });
  expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
    [['createCompany'], 'SYS-002'],
  ]);
});

test('REST answers a record whole or not at all', async () => {
  takeAway('crm');
  const customers = await owner.rest('GET', '/v1/crm/customers?limit=1');
  const me = await owner.rest('GET', '/v1/me');
  gates.get('crm')!.shuts = () => false;
  takeAway('identity');
  const withoutCreators = await owner.rest('GET', '/v1/crm/customers?limit=1');

  expect([customers.status, customers.body.data, customers.body.error?.code]).toEqual([503, null, 'SYS-002']);
  expect(me.status).toBe(200);
  expect([withoutCreators.status, withoutCreators.body.error?.code]).toEqual([503, 'SYS-002']);
});

test('without identity nobody is known: every request is SYS-002, and sign-in as well', async () => {
  gates.get('identity')!.shuts = () => true;

  await eventually(async () => {
    const { status, errors } = await owner.query('{ me { id } }');
    expect([status, errors?.[0]?.extensions.code]).toEqual([503, 'SYS-002']);
  }, forgottenMs);
  const me = await owner.rest('GET', '/v1/me');
  const login = await new Client(gateway.url).rest('POST', '/v1/auth/login', {
    email: acmeOwner.email,
    password: demoPassword,
  });

  expect([me.status, me.body.error?.code, me.body.error?.message]).toEqual([
    503,
    'SYS-002',
    'Subgraph "identity" is unavailable',
  ]);
  expect([login.status, login.body.error?.code]).toEqual([503, 'SYS-002']);
});

const readiness = async () => {
  const response = await fetch(`${gateway.operationsUrl}/health/ready`);
  return [response.status, await response.json()];
};
const allReady = Object.fromEntries(['database', ...subgraphNames()].map((each) => [each, 'ready']));
const reasonOf = (away: string) => `does not answer at ${new URL(gates.get(away)!.url).host}`;

test.each(subgraphNames().filter((each) => each !== vitalSubgraph))(
  'without %s the gateway is ready, and says what is degraded and why',
  async (away) => {
    const before = await readiness();
    takeAway(away);

    const after = await readiness();

    expect(before).toEqual([200, { status: 'ready', dependencies: allReady }]);
    expect(after).toEqual([
      200,
      {
        status: 'ready',
        dependencies: { ...allReady, [away]: 'degraded' },
        reasons: { [away]: reasonOf(away) },
      },
    ]);
  },
);

test('without the subgraph that knows who is calling the gateway is not ready', async () => {
  takeAway('identity');

  expect(await readiness()).toEqual([
    503,
    {
      status: 'unavailable',
      dependencies: { ...allReady, identity: 'unavailable' },
      reasons: { identity: reasonOf('identity') },
    },
  ]);
});

test('a gateway with another INTERNAL_SECRET is refused at its start and in readiness, in words', async () => {
  const entries = [{ name: 'identity', url: `${parts.url}/identity` }];
  const ours = { secret: graph.environment.INTERNAL_SECRET!, clock: systemClock };
  const foreign = { ...ours, secret: 'another secret of thirty-two characters' };
  const refusal =
    'refuses this gateway: its INTERNAL_SECRET is another one, or its clock is more than a minute apart';

  await refuseForeignSecret(entries, ours);
  await expect(refuseForeignSecret(entries, foreign)).rejects.toThrow(`The subgraph identity ${refusal}.`);
  await expect(remoteReadiness(entries, foreign)[0]!.check()).rejects.toThrow(refusal);
  // One that is not there yet is waited for.
  await refuseForeignSecret([{ name: 'identity', url: 'http://127.0.0.1:1/identity' }], foreign);
});
