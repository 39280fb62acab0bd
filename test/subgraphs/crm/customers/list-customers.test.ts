import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeStaff, globex } from '../../../cast/cast.js';
import { allPages } from '../../../kit/all-pages.js';
import type { Client } from '../../../kit/client.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';

interface Row {
  id: string;
  name: string;
  /** Empty for a third of them. */
  email: string;
  created_at: Date;
  updated_at: Date;
  /** The beginning of all times for a third of them. */
  last_activity_at: Date | number;
}

let graph: Graph;
let staff: Client;
let rows: Row[];

beforeAll(async () => {
  graph = await leaseGraph();
  await makeManyEqual();
  staff = await graph.signIn(acmeStaff);
  rows = await graph.sql<Row>(
    `select id, lower(name) as name, coalesce(email, '') as email, created_at, updated_at,
       coalesce(last_activity_at, '-infinity') as last_activity_at from crm.customers where business_id = $1`,
    [acme.id],
  );
});
afterAll(() => graph?.stop());

/**
 * Of 120 customers, 40 each share a creation time, 30 a name, and all but the first 20 an update time; 40 have
 * no e-mail, and 40 others never had an interaction.
 */
async function makeManyEqual(): Promise<void> {
  await graph.sql(
    `update crm.customers c set name = (array['Name ', 'NAME '])[1 + n % 2] || n % 4,
       email = case when n % 3 > 0 then email end,
       last_activity_at = case when n % 3 < 2 then timestamptz '2026-03-01Z' + n % 5 * interval '1 hour' end, created_at = timestamptz '2026-01-01Z' + n % 3 * interval '1 day',
       updated_at = timestamptz '2026-02-01Z' + least(n, 20) * interval '1 ms'
     from (select id, row_number() over (order by id) as n from crm.customers where business_id = $1) as numbered
     where c.id = numbered.id`,
    [acme.id],
  );
}

const list = `query ($first: Int, $after: String, $orderBy: CustomerOrder) {
  customers(first: $first, after: $after, orderBy: $orderBy) {
    nodes { id } pageInfo { hasNextPage endCursor }
  }
}`;

async function idsOf(variables: object): Promise<string[]> {
  const { data, errors } = await staff.query(list, { first: 100, ...variables });
  expect(errors).toBeUndefined();
  return data.customers.nodes.map(({ id }: { id: string }) => id);
}

/** Reads all pages of seven. */
async function walk(orderBy?: object): Promise<string[]> {
  const pages = await allPages(
    async (after) => (await staff.query(list, { first: 7, after, orderBy })).data.customers,
  );
  expect(pages.map((page) => page.length)).toEqual([...Array(17).fill(7), 1]);
  return pages.flat();
}

type Key = 'created_at' | 'updated_at' | 'name' | 'email' | 'last_activity_at';

function sorted(key: Key, direction: 'ASC' | 'DESC'): string[] {
  const order = (a: Row, b: Row) =>
    compare(Number(a[key]) || a[key], Number(b[key]) || b[key]) || compare(a.id, b.id);
  const upwards = rows.toSorted(order).map(({ id }) => id);
  return direction === 'ASC' ? upwards : upwards.reverse();
}

const { compare: alphabetical } = new Intl.Collator('und');

function compare<Value>(a: Value, b: Value): number {
  if (typeof a === 'string' && typeof b === 'string' && alphabetical(a, b) !== 0) return alphabetical(a, b);
  return a < b ? -1 : a > b ? 1 : 0;
}

const orders = (['created_at', 'updated_at', 'name', 'email', 'last_activity_at'] as const).flatMap((key) =>
  (['ASC', 'DESC'] as const).map((direction) => ({ key, field: key.toUpperCase(), direction })),
);

test.each(orders)(
  'pages by $field $direction visit each customer once, in order, also among equals',
  async (order) => {
    const { key, field, direction } = order;

    const seen = await walk({ field, direction });

    expect(seen).toEqual(sorted(key, direction));
  },
);

test('without an order the newest come first', async () => {
  expect(await walk()).toEqual(sorted('created_at', 'DESC'));
});

test('REST walks the same pages by next_cursor', async () => {
  const seen: string[] = [];
  for (let after = ''; ;) {
    const { body } = await staff.rest('GET', `/v1/crm/customers?limit=50&sort=-updated_at${after}`);
    const page = body.data as { items: { customer_id: string }[]; page_info: Record<string, unknown> };
    seen.push(...page.items.map(({ customer_id }) => customer_id));
    if (!page.page_info.has_more) break;
    after = `&after=${String(page.page_info.next_cursor)}`;
  }

  expect(seen).toEqual(sorted('updated_at', 'DESC'));
});

test('a customer that changes while somebody pages appears at its new place, and no other is missed', async () => {
  const orderBy = { field: 'UPDATED_AT', direction: 'ASC' };
  const first = await staff.query(list, { first: 60, orderBy });
  await graph.sql(`update crm.customers set updated_at = now() where id = $1`, [
    first.data.customers.nodes[0].id,
  ]);

  const rest = await idsOf({ after: first.data.customers.pageInfo.endCursor, orderBy });
  await makeManyEqual();

  const ids = first.data.customers.nodes.map(({ id }: { id: string }) => id);
  expect([...ids, ...rest.slice(0, 60)]).toEqual(sorted('updated_at', 'ASC'));
  expect(rest.slice(60)).toEqual([ids[0]]);
});

const cursor = (...place: unknown[]) => Buffer.from(JSON.stringify(place)).toString('base64url');
const newest = 'created_at:desc';
const dayOne = '2026-01-02T00:00:00.000Z';
const badCursors = {
  'of another order': cursor('name:asc', 'Name 1', acme.id),
  'that is no base64': '%%%',
  'that is no JSON': Buffer.from('no json').toString('base64url'),
  'that is an object': Buffer.from('{"length":3}').toString('base64url'),
  'that is empty': cursor(),
  'without an id': cursor(newest, dayOne),
  'with an id that is no UUID': cursor(newest, dayOne, "1' or true --"),
  'with a value that is a number': cursor(newest, 5, acme.id),
  'with a time that is none': cursor(newest, 'not a time', acme.id),
  'with a time beyond all bounds': cursor(newest, '999999-01-01T00:00:00Z', acme.id),
  'with a NUL': cursor(newest, '2026-01-01\0', acme.id),
};

test.each(Object.entries(badCursors))('a cursor %s is refused with PAGE-001', async (_what, after) => {
  const { data, errors } = await staff.query(list, { after });
  const { status, body } = await staff.rest('GET', `/v1/crm/customers?after=${encodeURIComponent(after)}`);

  expect(data).toEqual({ customers: null });
  expect(errors).toMatchObject([{ extensions: { code: 'PAGE-001', httpStatus: 400 } }]);
  expect([status, body.error?.code]).toEqual([400, 'PAGE-001']);
});

const badLists = [
  'limit=0',
  'limit=101',
  'limit=ten',
  'sort=phone',
  'sort=custom',
  'sort=-',
  'page=2',
  'limit=5&limit=6',
];

test.each(badLists)('a list with ?%s is refused with PAGE-001', async (query) => {
  const { status, body } = await staff.rest('GET', `/v1/crm/customers?${query}`);

  expect([status, body.error?.code]).toEqual([400, 'PAGE-001']);
});

test.each([0, 101, -1])('first: %d is refused with VAL-001', async (first) => {
  const { errors } = await staff.query(list, { first });

  expect(errors).toMatchObject([
    { extensions: { code: 'VAL-001', httpStatus: 422, errors: [{ field: 'first' }] } },
  ]);
});

test('a cursor of another business leads to records of the own business only', async () => {
  const [theirs] = await graph.sql<{ id: string; name: string }>(
    'select id, name from crm.customers where business_id = $1 order by name, id limit 1',
    [globex.id],
  );

  const ids = await idsOf({
    after: cursor('name:asc', theirs!.name, theirs!.id),
    orderBy: { field: 'NAME', direction: 'ASC' },
  });

  expect(ids).toEqual(sorted('name', 'ASC').slice(0, 100));
});
