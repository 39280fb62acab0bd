import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner, acmeStaff } from '../../../cast/cast.js';
import { allPages } from '../../../kit/all-pages.js';
import type { Client } from '../../../kit/client.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { footprint } from '../../../kit/tenant-tables.js';

let graph: Graph;
let staff: Client;
let customers: string[];

beforeAll(async () => {
  graph = await leaseGraph();
  staff = await graph.signIn(acmeStaff);
  customers = (
    await graph.sql<{ id: string }>('select id from crm.customers where business_id = $1 order by id', [
      acme.id,
    ])
  ).map(({ id }) => id);
});
afterAll(() => graph?.stop());

const log = `mutation ($input: LogInteractionInput!) {
  logInteraction(input: $input) {
    interaction { id type channel notes createdBy { id name } customer { id } }
  }
}`;
const list = `query ($first: Int, $after: String, $filter: InteractionFilter) {
  interactions(first: $first, after: $after, filter: $filter) {
    nodes { id customer { id } } pageInfo { hasNextPage endCursor }
  }
}`;
const ofCustomer = `query ($id: ID!, $first: Int, $after: String) {
  customer(id: $id) { interactions(first: $first, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }
}`;

/** Ids as SQL orders them: newest first. */
async function newestFirst(customerId?: string): Promise<string[]> {
  const rows = await graph.sql<{ id: string }>(
    `select id from crm.interactions where business_id = $1 and ($2::uuid is null or customer_id = $2)
     order by created_at desc, id desc`,
    [acme.id, customerId ?? null],
  );
  return rows.map(({ id }) => id);
}

/** The customer's interactions all happen in the same millisecond, so that only ids tell them apart. */
async function logMany(customerId: string, count: number): Promise<void> {
  await graph.sql(
    `insert into crm.interactions (business_id, id, customer_id, type, channel, created_by, created_at)
     select $1, gen_random_uuid(), $2, 'call', 'phone', $3, '2026-03-01Z' from generate_series(1, $4::int)`,
    [acme.id, customerId, acmeOwner.id, count],
  );
}

test('an interaction is logged with its author, event and audit row', async () => {
  const customerId = customers[0]!;
  const contact = { type: 'call', channel: 'phone', notes: 'Wants rye bread,\non Fridays.' };

  const { data, errors } = await staff.query(log, { input: { customerId, ...contact } });

  expect(errors).toBeUndefined();
  const { id, ...interaction } = data.logInteraction.interaction;
  const createdBy = { id: acmeStaff.id, name: acmeStaff.name };
  expect(interaction).toEqual({ ...contact, createdBy, customer: { id: customerId } });
  const payload = { interaction_id: id, customer_id: customerId, type: 'call', channel: 'phone' };
  expect(
    await graph.sql('select event_type, user_id, payload from kernel.event_log where record_id = $1', [id]),
  ).toEqual([{ event_type: 'interaction.logged', user_id: acmeStaff.id, payload }]);
  expect(
    await graph.sql('select action, table_name, after_state from kernel.audit_log where record_id = $1', [
      id,
    ]),
  ).toEqual([
    {
      action: 'interaction.logged',
      table_name: 'crm.interactions',
      after_state: { ...payload, notes: contact.notes },
    },
  ]);
});

test('REST logs an interaction with 201, and lists it first', async () => {
  const customer_id = customers[1]!;

  const logged = await staff.rest('POST', '/v1/crm/interactions', {
    customer_id,
    type: 'order',
    channel: 'shop',
  });
  const listed = await staff.rest('GET', '/v1/crm/interactions?limit=1');

  const interaction = {
    interaction_id: expect.any(String),
    customer_id,
    customer: { customer_id, name: expect.any(String) },
    type: 'order',
    channel: 'shop',
    notes: null,
    version: 1,
    created_by: { user_id: acmeStaff.id, name: acmeStaff.name },
    created_at: expect.any(String),
    updated_at: expect.any(String),
  };
  expect([logged.status, logged.body.data]).toEqual([201, interaction]);
  expect(listed.body.data).toEqual({
    items: [logged.body.data],
    page_info: { has_more: true, next_cursor: expect.any(String) },
  });
});

test('an interaction is read by id', async () => {
  const [id] = await newestFirst(customers[5]);

  const { data } = await staff.query('query ($id: ID!) { interaction(id: $id) { id customer { id } } }', {
    id,
  });
  const missing = await staff.query('query ($id: ID!) { interaction(id: $id) { id } }', {
    id: customers[5],
  });

  expect(data).toEqual({ interaction: { id, customer: { id: customers[5] } } });
  expect(missing.data).toEqual({ interaction: null });
  expect(missing.errors).toMatchObject([{ extensions: { code: 'NOT-FOUND-001', httpStatus: 404 } }]);
});

const faults = [
  { what: 'without a type', change: { type: '' }, field: 'type' },
  { what: 'with a channel of 51 characters', change: { channel: 'x'.repeat(51) }, field: 'channel' },
  { what: 'with notes of 10,001 characters', change: { notes: 'x'.repeat(10_001) }, field: 'notes' },
  { what: 'with a NUL in its notes', change: { notes: 'a\0b' }, field: 'notes' },
];

test.each(faults)('an interaction $what is refused with VAL-001', async ({ change, field }) => {
  const before = await footprint(graph);

  const input = { customerId: customers[0], type: 'call', channel: 'phone', ...change };
  const { errors } = await staff.query(log, { input });

  expect(errors).toMatchObject([{ extensions: { code: 'VAL-001', httpStatus: 422, errors: [{ field }] } }]);
  expect(await footprint(graph)).toEqual(before);
});

test('an interaction with a customer that is not there is refused with NOT-FOUND-001', async () => {
  const before = await footprint(graph);
  const customerId = '01930000-0000-7000-8000-0000deadbeef';

  const { errors } = await staff.query(log, { input: { customerId, type: 'call', channel: 'phone' } });

  expect(errors).toMatchObject([
    {
      message: `There is no customer ${customerId} in this business.`,
      extensions: { code: 'NOT-FOUND-001' },
    },
  ]);
  expect(await footprint(graph)).toEqual(before);
});

test('pages of all interactions visit each once, newest first', async () => {
  await logMany(customers[2]!, 40);
  const expected = await newestFirst();

  const pages = await allPages(
    async (after) => (await staff.query(list, { first: 37, after })).data.interactions,
  );

  expect(pages.slice(0, -1).every((page) => page.length === 37)).toBe(true);
  expect(pages.flat()).toEqual(expected);
});

test('interactions are filtered by customer, in GraphQL and REST', async () => {
  const customerId = customers[3]!;

  const { data } = await staff.query(list, { filter: { customerId: { eq: customerId } } });
  const { status, body } = await staff.rest('GET', `/v1/crm/interactions?filter[customer_id]=${customerId}`);

  const expected = await newestFirst(customerId);
  expect(expected).toHaveLength(3);
  expect(data.interactions.nodes).toEqual(expected.map((id) => ({ id, customer: { id: customerId } })));
  expect(status).toBe(200);
  const { items } = body.data as { items: { interaction_id: string }[] };
  expect(items.map(({ interaction_id }) => interaction_id)).toEqual(expected);
});

test('pages within a customer visit each interaction once, also those of one moment', async () => {
  const id = customers[4]!;
  await logMany(id, 30);
  const expected = await newestFirst(id);

  const pages = await allPages(
    async (after) => (await staff.query(ofCustomer, { id, first: 7, after })).data.customer.interactions,
  );

  expect(pages.map((page) => page.length)).toEqual([7, 7, 7, 7, 5]);
  expect(pages.flat()).toEqual(expected);
});

test('many customers each come with the newest of their own interactions', async () => {
  const { data } = await staff.query(
    '{ customers(first: 100) { nodes { id interactions(first: 2) { nodes { id customer { id } } pageInfo { hasNextPage } } } } }',
  );

  const expected = await Promise.all(
    data.customers.nodes.map(async ({ id }: { id: string }) => {
      const ids = await newestFirst(id);
      const nodes = ids.slice(0, 2).map((interaction) => ({ id: interaction, customer: { id } }));
      return { id, interactions: { nodes, pageInfo: { hasNextPage: ids.length > 2 } } };
    }),
  );
  expect(data.customers.nodes).toEqual(expected);
});

test('a bad cursor within a customer is refused with PAGE-001', async () => {
  const after = Buffer.from(JSON.stringify(['created_at:desc', 'no time', acme.id])).toString('base64url');

  const answers = [
    await staff.query(ofCustomer, { id: customers[0], after: 'nonsense' }),
    await staff.query(ofCustomer, { id: customers[0], after }),
    await staff.query(list, { after }),
  ];

  const codes = answers.map(({ errors }) => errors?.map(({ extensions }) => extensions.code));
  expect(codes).toEqual([['PAGE-001'], ['PAGE-001'], ['PAGE-001']]);
});

test.each([0, 101])('first: %d within a customer is refused with VAL-001', async (first) => {
  const { errors } = await staff.query(ofCustomer, { id: customers[0], first });

  expect(errors).toMatchObject([{ extensions: { code: 'VAL-001', httpStatus: 422 } }]);
});
