import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createClient } from 'graphql-sse';
import { acmeOwner, acmeStaff } from '../../cast/cast.js';
import type { Client } from '../../kit/client.js';
import { eventually } from '../../kit/eventually.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';
import { streamsOpen } from '../../kit/streams.js';
import { publishedAll } from '../../kit/tenant-tables.js';

let graph: Graph;
let owner: Client;
let staff: Client;

beforeAll(async () => {
  graph = await leaseGraph();
  await publishedAll(graph);
  owner = await graph.signIn(acmeOwner);
  staff = await graph.signIn(acmeStaff);
});
afterAll(() => graph?.stop());

function clientOf({ token }: Client) {
  return createClient({
    url: `${graph.url}/graphql`,
    headers: { authorization: `Bearer ${token}` },
    retryAttempts: 0,
  });
}

interface Gathered {
  readonly answers: unknown[];
  readonly ended: Promise<unknown>;
}

function gather(client: ReturnType<typeof createClient>, query: string): Gathered {
  const answers: unknown[] = [];
  const ended = Promise.withResolvers<unknown>();
  client.subscribe(
    { query },
    {
      next: (answer) => void answers.push(answer),
      error: (error) => ended.resolve(error),
      complete: () => ended.resolve('complete'),
    },
  );
  return { answers, ended: ended.promise };
}

test('a stock client of server-sent events gets what a socket gets', async () => {
  const { answers } = gather(
    clientOf(staff),
    'subscription { customerChanged { type customer { name createdBy { name } } } }',
  );

  await eventually(async () => {
    await owner.rest('POST', '/v1/crm/customers', { name: 'Ada' });
    expect(answers).toContainEqual({
      data: {
        customerChanged: {
          type: 'customer.created',
          customer: { name: 'Ada', createdBy: { name: acmeOwner.name } },
        },
      },
    });
  });
});

test('a query is answered once, and the stream completes', async () => {
  const { answers, ended } = gather(clientOf(staff), '{ me { email } }');

  expect(await ended).toBe('complete');
  expect(answers).toMatchObject([
    { data: { me: { email: acmeStaff.email } }, extensions: { cost: { actual: 1 } } },
  ]);
});

test('a stream whose caller is shut out says why and completes', async () => {
  const leaver = await graph.signIn(acmeStaff);
  const { answers, ended } = gather(clientOf(leaver), 'subscription { customerChanged { id } }');
  await eventually(async () => {
    await owner.rest('POST', '/v1/crm/customers', { name: 'Probe' });
    expect(answers.length).toBeGreaterThan(0);
  });

  await leaver.query('mutation { logout { __typename } }');

  expect(await ended).toBe('complete');
  expect(answers.at(-1)).toMatchObject({ errors: [{ extensions: { code: 'AUTH-006', httpStatus: 401 } }] });
});

test.each([
  ['{ me', 422, 'VAL-001'],
  ['subscription { customerVanished { id } }', 422, 'VAL-001'],
  ['subscription { customerChanged(after: "x") { id } }', 400, 'PAGE-001'],
])('%s is refused as JSON before a stream begins', async (query, status, code) => {
  const response = await fetch(`${graph.url}/graphql`, {
    method: 'POST',
    headers: {
      accept: 'text/event-stream',
      'content-type': 'application/json',
      authorization: `Bearer ${staff.token}`,
    },
    body: JSON.stringify({ query }),
  });

  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code, httpStatus: status } }] });
});

test('clients who leave while their stream is set up leave nothing behind', async () => {
  const before = await streamsOpen(graph.url);

  for (let round = 0; round < 40; round += 1) {
    const leaving = new AbortController();
    const query = `subscription { o${round}: customerChanged { type customer { name createdBy { name } } } }`;
    const asked = fetch(`${graph.url}/graphql`, {
      method: 'POST',
      signal: leaving.signal,
      headers: {
        accept: 'text/event-stream',
        'content-type': 'application/json',
        authorization: `Bearer ${staff.token}`,
      },
      body: JSON.stringify({ query }),
    });
    setTimeout(() => leaving.abort(), round / 4);
    await asked.catch(() => undefined);
  }

  await eventually(async () => expect(await streamsOpen(graph.url)).toBeLessThanOrEqual(before));
});
