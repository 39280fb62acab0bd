import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeStaff } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { footprint } from '../../../kit/tenant-tables.js';

let graph: Graph;
let staff: Client;

beforeAll(async () => {
  graph = await leaseGraph();
  staff = await graph.signIn(acmeStaff);
});
afterAll(() => graph?.stop());

const one = `mutation ($input: UpsertCustomerInput!) {
  upsertCustomer(input: $input) { status customer { id name email phone externalReference tags version } }
}`;
const many = `mutation ($input: UpsertCustomersInput!) {
  upsertCustomers(input: $input) { results { index status customer { id name email phone version } errors { field code } } }
}`;

async function upsert(input: object) {
  const { data, errors } = await staff.query(one, { input });
  return errors
    ? { code: errors[0]!.extensions.code, field: errors[0]!.extensions.errors?.[0]?.field }
    : data.upsertCustomer;
}

async function upsertAll(customers: object[]) {
  const { data, errors } = await staff.query(many, { input: { customers } });
  expect(errors).toBeUndefined();
  return data.upsertCustomers.results;
}

const eventTypes = async (id: string) =>
  (
    await graph.sql<{ type: string }>(
      'select event_type as type from kernel.event_log where record_id = $1 order by event_id',
      [id],
    )
  ).map(({ type }) => type);

test('a customer is found by external reference, e-mail or phone, in this order; what is absent stays', async () => {
  const created = await upsert({ name: 'Uma Upsert', email: 'Uma@Example.org', externalReference: 'erp-1' });
  const byEmail = await upsert({ email: 'UMA@example.org', phone: '+49 30 7654321' });
  const byReference = await upsert({ externalReference: 'erp-1', email: 'uma2@example.org' });
  const byPhone = await upsert({ phone: '+49307654321', tags: ['B', 'a'] });
  const same = await upsert({ phone: '+49307654321', tags: ['a', 'b'] });

  const { id } = created.customer;
  const customer = {
    id,
    name: 'Uma Upsert',
    email: 'uma@example.org',
    phone: null,
    externalReference: 'erp-1',
    tags: [],
  };
  expect(created).toEqual({ status: 'CREATED', customer: { ...customer, version: 1 } });
  const phone = '+49307654321';
  expect(byEmail).toEqual({ status: 'UPDATED', customer: { ...customer, phone, version: 2 } });
  const email = 'uma2@example.org';
  expect(byReference).toEqual({ status: 'UPDATED', customer: { ...customer, phone, email, version: 3 } });
  const last = { ...customer, phone, email, tags: ['a', 'b'], version: 4 };
  expect(byPhone).toEqual({ status: 'UPDATED', customer: last });
  expect(same).toEqual({ status: 'UNCHANGED', customer: last });
  expect(await eventTypes(id)).toEqual(['customer.created', ...Array(3).fill('customer.updated')]);
});

test('a phone number means the customer without an e-mail, and is refused where it could be several', async () => {
  const phone = '+493011111111';
  const family = await upsertAll([
    { name: 'Mother', email: 'mother@example.org', phone },
    { name: 'Father', email: 'father@example.org', phone },
  ]);
  const ambiguous = await upsert({ phone, name: 'Somebody' });
  const made = await staff.rest('POST', '/v1/crm/customers', { name: 'Child', phone });
  const twice = await staff.rest('POST', '/v1/crm/customers', { name: 'Child', phone });
  const child = await upsert({ phone, name: 'Grown up', email: 'child@example.org' });

  expect(family.map(({ status }: { status: string }) => status)).toEqual(['CREATED', 'CREATED']);
  expect(ambiguous).toEqual({ code: 'CONFLICT-001', field: 'phone' });
  expect([made.status, twice.status, twice.body.error?.errors]).toMatchObject([
    201,
    409,
    [{ field: 'phone', code: 'taken' }],
  ]);
  expect(child).toMatchObject({
    status: 'UPDATED',
    customer: { name: 'Grown up', email: 'child@example.org' },
  });
});

test('an update cannot take what identifies another customer', async () => {
  const [one, other] = await upsertAll([
    { name: 'One', externalReference: 'one', email: 'one@example.org', phone: '+493022222222' },
    { name: 'Other', externalReference: 'other', phone: '+493022222222' },
  ]);
  const before = await footprint(graph);

  const [taken, bare] = await Promise.all([
    staff.rest('PATCH', `/v1/crm/customers/${other.customer.id}`, { external_reference: 'one' }),
    staff.rest('PATCH', `/v1/crm/customers/${one.customer.id}`, { email: null }),
  ]);

  expect([taken.status, taken.body.error?.errors]).toMatchObject([409, [{ code: 'taken' }]]);
  expect([bare.status, bare.body.error?.message]).toEqual([
    409,
    'Another customer has the phone number and no e-mail either: +493022222222.',
  ]);
  expect(await footprint(graph)).toEqual(before);
});

test('of many rows the faulty ones fail alone, each with its reasons', async () => {
  const results = await upsertAll([
    { name: 'Bulk A', email: 'bulk-a@example.org' },
    { email: 'bulk-b@' },
    { name: 'x'.repeat(201), email: 'bulk-c@example.org' },
    { email: 'bulk-d@example.org' },
    { name: 'Bulk A again', email: 'BULK-A@example.org', phone: 'none' },
    { name: 'Bulk A twice', email: 'BULK-A@example.org' },
    { name: 'Bulk E', email: 'bulk-e@example.org', externalReference: 'bulk-e' },
    { externalReference: 'bulk-e', email: 'bulk-a@example.org' },
  ]);

  expect(results.map(({ index, status }: any) => `${index} ${status}`)).toEqual([
    '0 CREATED',
    '1 FAILED',
    '2 FAILED',
    '3 FAILED',
    '4 FAILED',
    '5 UPDATED',
    '6 CREATED',
    '7 FAILED',
  ]);
  expect(results.map(({ errors }: any) => errors.map(({ field, code }: any) => `${field} ${code}`))).toEqual([
    [],
    ['email format'],
    ['name too_long'],
    ['name required'],
    ['phone format'],
    [],
    [],
    ['email taken'],
  ]);
  expect(results[5].customer).toEqual({ ...results[0].customer, name: 'Bulk A twice', version: 1 });
  expect(await eventTypes(results[0].customer.id)).toEqual(['customer.created']);
});

test('500 rows are taken at once and 501 are refused, in REST alike', async () => {
  const rows = Array.from({ length: 501 }, (_, index) => ({
    name: `Row ${index}`,
    email: `row${index}@example.org`,
  }));

  const taken = await staff.rest('POST', '/v1/crm/customers/bulk-upsert', { customers: rows.slice(0, 500) });
  const refused = await staff.rest('POST', '/v1/crm/customers/bulk-upsert', { customers: rows });

  expect(taken.status).toBe(200);
  const { results } = taken.body.data as { results: { status: string }[] };
  expect(results.map(({ status }) => status)).toEqual(Array(500).fill('CREATED'));
  expect([refused.status, refused.body.error?.code]).toEqual([422, 'VAL-001']);
});

test('twenty upserts of one e-mail at once make one customer with one event, and none fails', async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => upsert({ name: 'Racer', email: 'upsert-race@example.org' })),
  );

  const statuses = answers.map(({ status }) => status);
  expect(statuses.toSorted()).toEqual(['CREATED', ...Array(19).fill('UNCHANGED')]);
  expect(new Set(answers.map(({ customer }) => customer.id)).size).toBe(1);
  expect(await eventTypes(answers[0].customer.id)).toEqual(['customer.created']);
});

test('what is kept beside customers equals what they say, after any number of writes', async () => {
  const [tags] = await graph.sql(
    `select array(select tag || id from crm.customers, unnest(tags) tag where business_id = $1 order by 1)
      = array(select tag || customer_id from crm.customer_tags where business_id = $1 order by 1) as same`,
    [acme.id],
  );
  expect(tags).toEqual({ same: true });
});

test('REST names the fields of refused rows as it names them in bodies', async () => {
  const customers = [
    { name: 'Wire Wanda', external_reference: 'x'.repeat(500) },
    { name: 'Wire Willi', company_id: acme.id },
  ];

  const { status, body } = await staff.rest('POST', '/v1/crm/customers/bulk-upsert', { customers });

  const { results } = body.data as { results: { errors: object[] }[] };
  expect([status, results.map(({ errors }) => errors)]).toEqual([
    200,
    [
      [
        {
          ...{ field: 'external_reference', code: 'too_long' },
          message: 'external_reference must have at most 200 characters.',
        },
      ],
      [
        {
          ...{ field: 'company_id', code: 'unknown' },
          message: `There is no company ${acme.id} in this business.`,
        },
      ],
    ],
  ]);
});
