import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner, acmeStaff, globex, globexOwner } from '../../cast/cast.js';
import { Client } from '../../kit/client.js';
import { eventually } from '../../kit/eventually.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';

let graph: Graph;
let [owner, staff, stranger]: Client[] = [];

beforeAll(async () => {
  graph = await leaseGraph();
  [owner, staff, stranger] = await Promise.all(
    [acmeOwner, acmeStaff, globexOwner].map((person) => graph.signIn(person)),
  );
});
afterAll(() => graph?.stop());

interface Kept {
  readonly request_id: string;
  readonly calls: readonly Record<string, unknown>[];
}

/** What Acme's owner is shown of a request, once there are so many calls. */
function lookUp(requestId: string, calls = 1): Promise<Kept> {
  return eventually(async () => {
    const { body } = await owner!.rest('GET', `/v1/developer/requests/${requestId}`);
    const kept = body.data as Kept | null;
    if ((kept?.calls.length ?? 0) < calls) throw new Error(`${JSON.stringify(body)} is not complete`);
    return kept!;
  });
}

const rowsOf = (requestId: string) =>
  graph.sql<{ text: string }>('select r::text as text from admin.api_requests r where request_id = $1', [
    requestId,
  ]);

test('a REST call is kept with its route and credential, and without any value of it', async () => {
  const { headers } = await staff!.rest('GET', '/v1/crm/customers?filter[tag][eq]=queryvalue&limit=3');
  const requestId = headers.get('x-request-id')!;

  const { request_id, calls } = await lookUp(requestId);

  expect(request_id).toBe(requestId);
  expect(calls).toEqual([
    {
      method: 'GET',
      path: '/v1/crm/customers',
      operation_name: 'ListCustomers',
      status: 200,
      duration_ms: expect.any(Number),
      error_code: null,
      credential_kind: 'USER',
      credential_id: acmeStaff.id,
      address_network: '127.0.0.0/24',
      started_at: expect.stringMatching(/^\d{4}-.+Z$/),
    },
  ]);
  const [row] = await rowsOf(requestId);
  expect(row!.text).not.toContain('queryvalue');
  expect(row!.text).not.toContain(staff!.token!.slice(-20));
});

test('a path is kept as its template, and a failure with its code', async () => {
  const missing = crypto.randomUUID();
  const { headers } = await staff!.rest('GET', `/v1/crm/customers/${missing}`);

  const [call] = (await lookUp(headers.get('x-request-id')!)).calls;

  expect(call).toMatchObject({
    path: '/v1/crm/customers/{id}',
    operation_name: 'ReadCustomer',
    status: 404,
    error_code: 'NOT-FOUND-001',
  });
  expect((await rowsOf(headers.get('x-request-id')!))[0]!.text).not.toContain(missing);
});

test('a GraphQL operation is kept by its name, with the code of its first error', async () => {
  const requestId = `graphql_${crypto.randomUUID()}`;
  await fetch(`${graph.url}/graphql`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${staff!.token}`,
      'content-type': 'application/json',
      'x-request-id': requestId,
    },
    body: JSON.stringify({
      query: 'query WhoIsThere { users { nodes { id } } auditIntegrity { isIntact } }',
    }),
  });

  const { calls } = await lookUp(requestId);

  expect(calls).toMatchObject([
    { method: 'POST', path: '/graphql', operation_name: 'WhoIsThere', status: 200, error_code: 'AUTH-004' },
  ]);
});

test('an API key is named by its id', async () => {
  const { data } = await owner!.query(
    'mutation { createApiKey(input: { name: "Shop", scopes: ["crm.view"] }) { secret apiKey { id } } }',
  );
  const { secret, apiKey } = data.createApiKey;
  const { headers } = await new Client(graph.url, secret).rest('GET', '/v1/crm/customers');

  const [call] = (await lookUp(headers.get('x-request-id')!)).calls;

  expect(call).toMatchObject({ credential_kind: 'API_KEY', credential_id: apiKey.id, status: 200 });
  expect((await rowsOf(headers.get('x-request-id')!))[0]!.text).not.toContain(secret.slice(-40));
});

test('a caller’s own id may stand for several requests, and each business sees its own alone', async () => {
  const requestId = `shared_${crypto.randomUUID()}`;
  for (const client of [owner, staff, stranger]) {
    const headers = { authorization: `Bearer ${client!.token}`, 'x-request-id': requestId };
    await fetch(`${graph.url}/v1/me`, { headers });
  }

  const { calls } = await lookUp(requestId, 2);

  expect(calls.map(({ credential_id }) => credential_id)).toEqual([acmeStaff.id, acmeOwner.id]);
});

test('the request of another business is not found, nor is one of nobody kept', async () => {
  const { headers } = await owner!.rest('GET', '/v1/me');
  const requestId = headers.get('x-request-id')!;
  const nobodys = (await graph.nobody.rest('GET', '/v1/me')).headers.get('x-request-id')!;
  await lookUp(requestId);

  const foreign = await stranger!.rest('GET', `/v1/developer/requests/${requestId}`);
  const refused = await staff!.rest('GET', `/v1/developer/requests/${requestId}`);

  expect([foreign.status, foreign.body.error!.code]).toEqual([404, 'NOT-FOUND-001']);
  expect([refused.status, refused.body.error!.code]).toEqual([403, 'AUTH-004']);
  expect(await rowsOf(nobodys)).toEqual([]);
});

test('clients cannot write what was asked', async () => {
  const { errors } = await owner!.query('mutation { recordApiRequests(entries: []) }');

  expect(errors![0]!.extensions.code).toBe('VAL-001');
});

test('requests of more than 30 days ago are deleted, whatever their number', async () => {
  const days = (businessId: string, count: number, ago: number) =>
    graph.sql(
      `with tenant as (insert into admin.request_tenants values ($1) on conflict do nothing)
       insert into admin.api_requests (business_id, id, request_id, method, path, status, duration_ms,
         credential_kind, credential_id, address_network, started_at)
       select $1, gen_random_uuid(), 'aged_request', 'GET', '/v1/me', 200, 1, 'user', $1, '127.0.0.0/24',
         now() - $3 * interval '1 day' from generate_series(1, $2)`,
      [businessId, count, ago],
    );
  await days(acme.id, 2_300, 31);
  await days(acme.id, 2, 29);
  await days(globex.id, 3, 31);

  await graph.sql("select graphile_worker.add_job('admin.forget_api_requests')");

  const left = () =>
    graph.sql(
      "select business_id, count(*)::int as kept from admin.api_requests where request_id = 'aged_request' group by 1",
    );
  await eventually(async () => expect(await left()).toEqual([{ business_id: acme.id, kept: 2 }]));
  const known = await graph.sql('select identifier from graphile_worker._private_known_crontabs');
  expect(known).toContainEqual({ identifier: 'admin.forget_api_requests' });
});
