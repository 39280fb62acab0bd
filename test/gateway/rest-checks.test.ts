import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { faultCodes } from '../../shared/errors/fault-codes.js';
import { requestChecks } from '../../gateway/rest/checks/request-checks.js';
import { routes as routeTable } from '../../main.js';
import { acmeOwner } from '../cast/cast.js';
import type { Client } from '../kit/client.js';
import { contractOperations } from '../kit/contract.js';
import { leaseGraph } from '../kit/lease-graph.js';
import type { Graph } from '../kit/start-graph.js';
import { footprint } from '../kit/tenant-tables.js';
import { offeredContract } from '../contract/contract-files.js';
import { refusals } from './refused-requests.js';

let graph: Graph;
let owner: Client;

beforeAll(async () => {
  graph = await leaseGraph();
  owner = await graph.signIn(acmeOwner);
});
afterAll(() => graph?.stop());

test.each(refusals)(
  '%s %s %j names every fault, and nothing happens',
  async (method, path, body, expected) => {
    const before = await footprint(graph);

    const answer = await owner.rest(method, path, method === 'GET' ? undefined : body);

    const { code, message, errors } = answer.body.error!;
    const faults = errors as { field: string; code: string; message: string }[];
    expect([answer.status, code]).toEqual([422, 'VAL-001']);
    expect(faults.map((fault) => [fault.field, fault.code])).toEqual(
      expected.map((each) => each.slice(0, 2)),
    );
    for (const [index, [, , words]] of expected.entries())
      if (words) expect(faults[index]!.message).toBe(words);
    expect(message).toBe(
      faults
        .slice(0, 3)
        .map((fault) => fault.message)
        .join(' '),
    );
    expect(await footprint(graph)).toEqual(before);
  },
);

describe('a list', () => {
  test('names every parameter that it does not take', async () => {
    const { status, body } = await owner.rest(
      'GET',
      '/v1/crm/tasks?limit=0&sort=age&filter[status]=none&filter[due_at][gte]=x&filter[a]=1&b=2',
    );

    expect([status, body.error?.code]).toEqual([400, 'PAGE-001']);
    expect(body.error!.errors.map(({ field, code }: any) => [field, code])).toEqual([
      ['limit', 'too_small'],
      ['sort', 'one_of'],
      ['filter[status]', 'one_of'],
      ['filter[due_at][gte]', 'format'],
      ['filter[a]', 'unknown'],
      ['b', 'unknown'],
    ]);
  });

  test('names what the graph finds as the query string has it', async () => {
    const long = await owner.rest('GET', `/v1/crm/customers?after=${'x'.repeat(2_001)}`);

    expect([long.status, long.body.error?.code, long.body.error?.errors]).toEqual([
      400,
      'PAGE-001',
      [{ field: 'after', code: 'too_long', message: 'after must have at most 2,000 characters.' }],
    ]);
  });
});

test('GraphQL says the same of the same fault', async () => {
  const input = { name: 'x'.repeat(201), email: 'x', phone: '1', tags: ['', 'a'] };
  const [rest, { errors }] = await Promise.all([
    owner.rest('POST', '/v1/crm/customers', input),
    owner.query(
      'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } } }',
      {
        input,
      },
    ),
  ]);

  const faults = errors![0]!.extensions.errors!;
  expect(faults.map(({ field }) => field)).toEqual(['name', 'email', 'phone', 'tags[0]']);
  expect(rest.body.error!.errors).toEqual(faults);
  expect(rest.body.error!.message).toBe(errors![0]!.message);
});

test('GraphQL names what lies within another input by its path', async () => {
  const input = { name: 'A', address: { country: 'Germany' } };
  const { errors } = await owner.query(
    'mutation ($input: CreateCompanyInput!) { createCompany(input: $input) { company { id } } }',
    { input },
  );

  expect(errors![0]!.extensions.errors).toEqual([
    {
      field: 'address.country',
      code: 'format',
      message: 'address.country must be an ISO 3166-1 code of two letters, such as DE.',
    },
  ]);
});

test('nobody learns what a body should be', async () => {
  const { status, body } = await graph.nobody.rest('POST', '/v1/crm/customers', { colour: 1 });

  expect([status, body.error?.code, body.error?.errors]).toEqual([401, 'AUTH-004', []]);
});

test.each(['POST', 'DELETE'])('a %s that names a type and has no body has an empty one', async (method) => {
  const { data } = (await owner.rest('POST', '/v1/crm/tasks', { title: 'Empty' })).body as any;
  const { data: made } = (await owner.rest('POST', '/v1/crm/imports', { format: 'CSV', file_name: 'a.csv' }))
    .body as any;
  const path =
    method === 'DELETE' ? `/v1/crm/tasks/${data.task_id}` : `/v1/crm/imports/${made.import_id}/cancel`;

  const response = await fetch(graph.url + path, {
    method,
    headers: { authorization: `Bearer ${owner.token}`, 'content-type': 'application/json' },
  });

  expect([response.status, ((await response.json()) as any).success]).toEqual([200, true]);
});

test('a change may come as a merge patch, and nothing else may', async () => {
  const { data } = (await owner.rest('POST', '/v1/crm/customers', { name: 'Patched', tags: ['a'] }))
    .body as any;
  const send = (method: string, path: string) =>
    fetch(graph.url + path, {
      method,
      headers: { authorization: `Bearer ${owner.token}`, 'content-type': 'application/merge-patch+json' },
      body: JSON.stringify({ name: 'Merged' }),
    });

  const patched = await send('PATCH', `/v1/crm/customers/${data.customer_id}`);
  const posted = await send('POST', '/v1/crm/customers');

  expect([patched.status, ((await patched.json()) as any).data]).toMatchObject([
    200,
    { name: 'Merged', tags: ['a'] },
  ]);
  expect([posted.status, ((await posted.json()) as any).error.code]).toEqual([415, 'VAL-002']);
});

describe('every operation', () => {
  const documented = new Map(contractOperations().map((operation) => [operation.name, operation]));

  test('has checks that compile, and its example passes them', async () => {
    const document = JSON.parse((await offeredContract()).openapi);

    const faults = routeTable.flatMap((route) => {
      const { body } = documented.get(`${route.method} /v1${route.path}`)!;
      const checks = requestChecks(document, route);
      checks.faultsOfParameters({});
      return checks.faultsOfBody(body?.example ?? {}).map((fault) => [route.path, fault]);
    });

    expect(faults).toEqual([]);
  });
});

test('the error schema lists every code of a fault', async () => {
  const { FieldFault } = JSON.parse((await offeredContract()).openapi).components.schemas;

  expect(FieldFault.properties.code.enum).toEqual(Object.keys(faultCodes));
});
