import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeStaff, globexStaff } from '../../../cast/cast.js';
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

const createCustomer = `mutation ($input: CreateCustomerInput!) {
  createCustomer(input: $input) { customer { id name email phone tags version createdBy { name } } }
}`;

test('a customer is stored with contact details normalised, and with its event and audit row', async () => {
  const input = {
    name: 'Zoë Adler',
    email: ' ZOE@Example.org ',
    phone: '+49 30 1234567',
    tags: ['vip', 'new', 'vip'],
  };

  const { data, errors } = await staff.query(createCustomer, { input });

  expect(errors).toBeUndefined();
  const { id, ...customer } = data.createCustomer.customer;
  expect(customer).toEqual({
    name: 'Zoë Adler',
    email: 'zoe@example.org',
    phone: '+49301234567',
    tags: ['new', 'vip'],
    version: 1,
    createdBy: { name: acmeStaff.name },
  });
  const events = await graph.sql(
    'select event_type, business_id, user_id, payload from kernel.event_log where record_id = $1',
    [id],
  );
  expect(events).toEqual([
    {
      event_type: 'customer.created',
      business_id: acme.id,
      user_id: acmeStaff.id,
      payload: {
        customer_id: id,
        name: 'Zoë Adler',
        email: 'zoe@example.org',
        phone: '+49301234567',
        external_reference: null,
        company_id: null,
        tags: ['new', 'vip'],
        custom: {},
      },
    },
  ]);
  const audit = await graph.sql(
    'select action, table_name, before_state from kernel.audit_log where record_id = $1',
    [id],
  );
  expect(audit).toEqual([{ action: 'customer.created', table_name: 'crm.customers', before_state: null }]);
});

test('REST answers 201 with the customer in snake case', async () => {
  const { status, body } = await staff.rest('POST', '/v1/crm/customers', { name: 'Rosa Rest' });

  expect(status).toBe(201);
  expect(body).toEqual({
    success: true,
    data: {
      customer_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      name: 'Rosa Rest',
      email: null,
      phone: null,
      external_reference: null,
      company_id: null,
      company: null,
      tags: [],
      custom: {},
      last_activity_at: null,
      version: 1,
      created_by: { user_id: acmeStaff.id, name: acmeStaff.name },
      created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      updated_at: expect.any(String),
    },
    error: null,
  });
});

const faults = [
  { what: 'no name', input: { name: '' }, field: 'name', code: 'too_short' },
  { what: 'a name of 201 characters', input: { name: 'x'.repeat(201) }, field: 'name', code: 'too_long' },
  { what: 'a NUL in the name', input: { name: 'a\0b' }, field: 'name', code: 'characters' },
  { what: 'half a character in the name', input: { name: 'a\ud800b' }, field: 'name', code: 'characters' },
  { what: 'an e-mail without a domain', input: { name: 'A', email: 'a@' }, field: 'email', code: 'format' },
  {
    what: 'a phone without its country',
    input: { name: 'A', phone: '030 1234567' },
    field: 'phone',
    code: 'format',
  },
  { what: '51 tags', input: { name: 'A', tags: Array(51).fill('t') }, field: 'tags', code: 'too_many' },
  { what: 'an empty tag', input: { name: 'A', tags: [''] }, field: 'tags[0]', code: 'too_short' },
];

test.each(faults)('$what is refused with VAL-001, and nothing is written', async ({ input, field, code }) => {
  const before = await footprint(graph);

  const { data, errors } = await staff.query(createCustomer, { input });

  expect(data).toEqual({ createCustomer: null });
  expect(errors).toMatchObject([
    { extensions: { code: 'VAL-001', httpStatus: 422, errors: [{ field, code }] } },
  ]);
  expect(await footprint(graph)).toEqual(before);
});

test('an e-mail that a customer has in another case is refused with CONFLICT-001', async () => {
  await staff.query(createCustomer, { input: { name: 'First', email: 'taken@example.org' } });
  const before = await footprint(graph);

  const { status, body } = await staff.rest('POST', '/v1/crm/customers', {
    name: 'Second',
    email: 'TAKEN@Example.ORG',
  });

  expect(status).toBe(409);
  expect(body.error).toMatchObject({
    code: 'CONFLICT-001',
    message: 'Another customer has the e-mail taken@example.org.',
    errors: [{ field: 'email', code: 'taken' }],
  });
  expect(await footprint(graph)).toEqual(before);
});

test('customers of two businesses may have the same e-mail, and many may have none', async () => {
  const stranger = await graph.signIn(globexStaff);
  const input = { name: 'Shared', email: 'shared@example.org' };

  const answers = [
    await staff.query(createCustomer, { input }),
    await stranger.query(createCustomer, { input }),
    await staff.query(createCustomer, { input: { name: 'No mail', email: ' ' } }),
    await staff.query(createCustomer, { input: { name: 'No mail', email: null } }),
  ];

  expect(answers.map(({ errors }) => errors)).toEqual([undefined, undefined, undefined, undefined]);
});

test('of twenty requests for one e-mail at once, one makes a customer with one event', async () => {
  const email = 'race@example.org';
  const inCases = Array.from({ length: 20 }, (_, index) => (index % 2 ? email : email.toUpperCase()));

  const answers = await Promise.all(
    inCases.map((each, index) =>
      staff.query(createCustomer, { input: { name: `Racer ${index}`, email: each } }),
    ),
  );

  expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
  const codes = answers.flatMap(({ errors }) => errors?.map(({ extensions }) => extensions.code) ?? []);
  expect(codes).toEqual(Array(19).fill('CONFLICT-001'));
  expect(await graph.sql('select count(*)::int from crm.customers where email = $1', [email])).toEqual([
    { count: 1 },
  ]);
  const ofThisEmail = "payload ->> 'email' = $1";
  expect(await graph.sql(`select event_type from kernel.event_log where ${ofThisEmail}`, [email])).toEqual([
    { event_type: 'customer.created' },
  ]);
});
