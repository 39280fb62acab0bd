import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { acmeOwner, acmeStaff } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { defineFields, fieldDefinitions } from '../../../kit/custom-fields.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { footprint } from '../../../kit/tenant-tables.js';

let graph: Graph;
let owner: Client;
let staff: Client;
let fieldIds: Record<string, string>;

beforeAll(async () => {
  graph = await leaseGraph();
  [owner, staff] = await Promise.all([graph.signIn(acmeOwner), graph.signIn(acmeStaff)]);
  fieldIds = await defineFields(owner, ['nickname', 'seats', 'birthday', 'newsletter', 'segment']);
});
afterAll(() => graph?.stop());

const create = async (body: object) =>
  staff.rest('POST', '/v1/crm/customers', { name: 'Carla Custom', ...body });
const values = { nickname: 'Lala', seats: 4.5, birthday: '1990-02-28', newsletter: false, segment: 'Retail' };

test('a field is defined with event and audit row, and listed', async () => {
  const { body } = await staff.rest('GET', '/v1/crm/custom-fields');

  const { items } = body.data as { items: Record<string, unknown>[] };
  expect(items.map(({ key, type, is_archived }) => [key, type, is_archived])).toEqual(
    Object.values(fieldDefinitions).map(({ key, type }) => [key, type, false]),
  );
  const event = { custom_field_id: fieldIds.segment, key: 'segment', label: 'Segment', type: 'choice' };
  const after = { ...event, options: ['Retail', 'Wholesale'], is_required: false, is_archived: false };
  expect(
    await graph.sql('select event_type, payload from kernel.event_log where record_id = $1', [
      fieldIds.segment,
    ]),
  ).toEqual([{ event_type: 'custom_field.created', payload: after }]);
  expect(
    await graph.sql('select before_state, after_state from kernel.audit_log where record_id = $1', [
      fieldIds.segment,
    ]),
  ).toEqual([{ before_state: null, after_state: after }]);
});

test('values are stored, answered and told by the event as they are; null clears one and the others stay', async () => {
  const created = await create({ custom: values });
  const { customer_id } = created.body.data as { customer_id: string };
  const changed = await staff.rest('PATCH', `/v1/crm/customers/${customer_id}`, {
    custom: { seats: null, nickname: ' Lulu ' },
  });

  expect([created.status, created.body.data]).toMatchObject([201, { custom: values }]);
  const { seats, ...others } = { ...values, nickname: 'Lulu' };
  expect((changed.body.data as any).custom).toEqual(others);
  const events = await graph.sql<{ custom: object; previous: object | null }>(
    `select payload -> 'custom' as custom, previous_attributes -> 'custom' as previous
     from kernel.event_log where record_id = $1 order by event_id`,
    [customer_id],
  );
  expect(events).toEqual([
    { custom: values, previous: null },
    { custom: others, previous: values },
  ]);
  expect(seats).toBe(4.5);
});

const faults = [
  { custom: { seats: '4' }, field: 'custom.seats', code: 'type' },
  { custom: { birthday: '1990-02-30' }, field: 'custom.birthday', code: 'format' },
  { custom: { newsletter: 'yes' }, field: 'custom.newsletter', code: 'type' },
  { custom: { segment: 'retail' }, field: 'custom.segment', code: 'one_of' },
  { custom: { nickname: 'x'.repeat(501) }, field: 'custom.nickname', code: 'format' },
  { custom: { nickname: 'a\u0000b' }, field: 'custom.nickname', code: 'format' },
  { custom: { shoe_size: 42 }, field: 'custom.shoe_size', code: 'unknown' },
];

test.each(faults)(
  '$custom is refused with VAL-001, and nothing is written',
  async ({ custom, field, code }) => {
    const before = await footprint(graph);

    const { status, body } = await create({ custom });

    expect([status, body.error?.code, body.error?.errors]).toEqual([
      422,
      'VAL-001',
      [{ field, code, message: expect.any(String) }],
    ]);
    expect(await footprint(graph)).toEqual(before);
  },
);

test('REST names faults of custom fields together with those of the schema, for new customers and changes', async () => {
  const sent = { name: '', email: 'x', custom: { seats: 'many', shoe: 43, nickname: 'Fine' } };
  const { body: made } = await create({});
  const { customer_id } = made.data as { customer_id: string };
  const before = await footprint(graph);

  const answers = [
    await create(sent),
    await staff.rest('PATCH', `/v1/crm/customers/${customer_id}`, sent),
    await staff.rest('POST', '/v1/crm/customers/upsert', sent),
  ];
  const faultyAsAWhole = await create({ name: '', custom: 'none' });

  const faults = [
    ['name', 'too_short'],
    ['email', 'format'],
    ['custom.seats', 'type'],
    ['custom.shoe', 'unknown'],
  ];
  expect(answers.map(({ status, body }) => [status, pairsOf(body.error!.errors)])).toEqual(
    Array(3).fill([422, faults]),
  );
  expect(pairsOf(faultyAsAWhole.body.error!.errors)).toEqual([
    ['name', 'too_short'],
    ['custom', 'type'],
  ]);
  expect(await footprint(graph)).toEqual(before);
});

const pairsOf = (errors: object[]) =>
  errors.map((error) => [(error as { field: string }).field, (error as { code: string }).code]);

test('every fault of the custom fields is named at once', async () => {
  const { body } = await create({ custom: { seats: 'x', birthday: 5 } });

  expect(body.error?.errors?.map(({ field }: any) => field)).toEqual(['custom.seats', 'custom.birthday']);
});

describe('lists', () => {
  const seats = [-10, -0.5, 0, 3, 20, 1e12];

  beforeAll(async () => {
    const customers = seats.map((value, index) => ({
      name: `Seats ${index}`,
      tags: ['seats'],
      custom: {
        seats: value,
        segment: index % 2 ? 'Retail' : 'Wholesale',
        newsletter: index < 2,
        birthday: `199${index}-01-01`,
      },
    }));
    await staff.rest('POST', '/v1/crm/customers/bulk-upsert', { customers });
  });

  const filters: [query: string, names: number[]][] = [
    ['filter[custom.seats]=3', [3]],
    ['filter[custom.seats][gte]=-0.5&filter[custom.seats][lt]=20', [1, 2, 3]],
    ['filter[custom.seats][gt]=0', [3, 4, 5]],
    ['filter[custom.seats][in]=-10,20', [0, 4]],
    ['filter[custom.segment]=retail&filter[custom.newsletter]=yes', [1]],
    ['filter[custom.birthday][lte]=1992-01-01', [0, 1, 2]],
    ['filter[custom.nickname][exists]=true', []],
    ['filter[custom.nickname][exists]=false', [0, 1, 2, 3, 4, 5]],
  ];

  test.each(filters)('%s', async (query, expected) => {
    const { status, body } = await staff.rest(
      'GET',
      `/v1/crm/customers?filter[tag]=seats&sort=custom.seats&${query}`,
    );

    expect(status).toBe(200);
    expect((body.data as any).items.map(({ name }: any) => Number(name.slice(-1)))).toEqual(expected);
  });

  test('are sorted by a field downwards, page by page', async () => {
    const list = `query ($after: String) {
      customers(first: 4, after: $after, filter: { custom: [{ key: "seats", lt: 1000 }], tag: { eq: "seats" } },
        orderBy: { field: CUSTOM, customKey: "seats", direction: DESC }) { nodes { custom } pageInfo { endCursor hasNextPage } }
    }`;
    const first = await staff.query(list);
    const second = await staff.query(list, { after: first.data.customers.pageInfo.endCursor });

    const seen = [first, second].flatMap(({ data }) =>
      data.customers.nodes.map(({ custom }: any) => custom.seats),
    );
    expect(seen).toEqual([20, 3, 0, -0.5, -10]);
    expect(second.data.customers.pageInfo.hasNextPage).toBe(false);
  });

  test.each([
    'filter[custom.unknown]=1',
    'filter[custom.seats]=many',
    'filter[custom.seats][like]=1',
    'sort=custom.unknown',
    'filter[custom]=1',
  ])('%s is refused with PAGE-001', async (query) => {
    const { status, body } = await staff.rest('GET', `/v1/crm/customers?${query}`);

    expect([status, body.error?.code]).toEqual([400, 'PAGE-001']);
  });
});
