import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toCamelCase } from '../../shared/records/wire-names.js';
import { acme, acmeOwner } from '../cast/cast.js';
import { apiSchemaOf } from '../kit/api-schema.js';
import type { Client } from '../kit/client.js';
import { selectionOf } from '../kit/id-requests.js';
import { leaseGraph } from '../kit/lease-graph.js';
import { filledIn, holdingOf, idsOf, isAbout, isPlain, sortsOf, soughtBy } from '../kit/listed-records.js';
import { eventsOf, idFor } from '../kit/record-rows.js';
import {
  changeableFields,
  idKeyOf,
  newBody,
  otherValue,
  servedRecords,
  type Json,
} from '../kit/served-records.js';
import type { Graph } from '../kit/start-graph.js';
import { footprint } from '../kit/tenant-tables.js';
import type { GraphQLSchema } from 'graphql';

let graph: Graph;
let owner: Client;
let schema: GraphQLSchema;
let ids: Readonly<Record<string, string>>;

beforeAll(async () => {
  graph = await leaseGraph();
  owner = await graph.signIn(acmeOwner);
  schema = await apiSchemaOf(graph);
  const [found] = await graph.sql<Record<string, string>>(
    `select (select min(id::text) from crm.customers where business_id = $1) as customer_id,
       (select min(id::text) from crm.companies where business_id = $1) as company_id`,
    [acme.id],
  );
  ids = found!;
});
afterAll(() => graph?.stop());

const missing = '01930000-0000-7000-8000-0000deadbeef';
const systemFields = ['version', 'updated_at'];

const dataOf = async (method: string, path: string, body?: object): Promise<Json> => {
  const answer = await owner.rest(method, path, body);
  if (answer.status >= 300) throw new Error(JSON.stringify(answer.body.error));
  return answer.body.data as Json;
};

const refusalOf = async (method: string, path: string, body?: object) => {
  const { status, body: answer } = await owner.rest(method, path, body);
  return `${status} ${answer.error?.code}`;
};

test('a record is whatever is listed, added, read, changed under its version, and deleted', () => {
  expect(servedRecords().map(({ path }) => path)).toEqual(
    expect.arrayContaining(
      ['companies', 'customers', 'deals', 'interactions', 'tasks'].map((name) => `/v1/crm/${name}`),
    ),
  );
});

describe.each(servedRecords().map((record) => [record.path, record] as const))('%s', (path, record) => {
  const add = async (changes: object = {}) => {
    const answer = await dataOf('POST', path, { ...newBody(record, (name) => ids[name]), ...changes });
    return { answer, id: answer[idKeyOf(answer)] as string };
  };
  const one = (id: string) => `${path}/${id}`;
  const fields = changeableFields(record);

  test('one that is added answers REST and GraphQL alike, and its event says what its audit row says', async () => {
    const { answer, id } = await add();
    const name = toCamelCase(idKeyOf(answer).replace(/_id$/, ''));
    const type = schema.getQueryType()!.getFields()[name]!.type as never;

    const { data } = await owner.query(`query ($id: ID!) { ${name}(id: $id) ${selectionOf(type, 0)} }`, {
      id,
    });

    const leaves = Object.entries(await dataOf('GET', one(id))).filter(
      ([key, value]) =>
        key !== idKeyOf(answer) && toCamelCase(key) in data[name] && typeof value !== 'object',
    );
    expect(leaves.map(([key]) => [key, data[name][toCamelCase(key)]])).toEqual(leaves);
    expect(leaves.length).toBeGreaterThan(3);
    const [created, ...others] = await eventsOf(graph, id);
    // Further ones tell a part of it, such as the company that a customer came to.
    for (const { payload } of others) expect(created!.payload).toMatchObject(payload);
    expect(created!.payload[idKeyOf(answer)]).toBe(id);
    expect(created!.state).toMatchObject(created!.payload);
  });

  test('what is written by an id is answered by it, and so is what a list is filtered by', async () => {
    const written = Object.keys(record.create.body!.schema.properties!);
    const filters = record.list.parameters.map(({ name }) => /^filter\[(\w+)\]/.exec(name)?.[1] ?? '');
    const references = new Set([...written, ...filters].filter((name) => name.endsWith('_id')));

    const { answer, id } = await add();
    const some = await dataOf('GET', `${one(id)}?fields=${[...references, 'version'].join()}`);

    expect(some).toEqual({
      ...Object.fromEntries(
        [...references].map((name) => {
          const object: Json | null = answer[name.replace(/_id$/, '')];
          return [name, object && Object.values(object)[0]];
        }),
      ),
      version: 1,
    });
  });

  test.each(fields)('a change of %s alone changes nothing else, and is told', async (field) => {
    const { answer: before, id } = await add();
    const value = field.endsWith('_id')
      ? await idFor(graph, field)
      : otherValue(record, field, before[field]);

    await dataOf('PATCH', one(id), { [field]: value });

    const after = await dataOf('GET', one(id));
    const changed = Object.keys(after).filter(
      (key) => JSON.stringify(after[key]) !== JSON.stringify(before[key]),
    );
    // What may be about one record only is not about the other one any more.
    const isReplaced = (key: string) => field.endsWith('_id') && after[key] === null;
    expect(
      changed.filter((key) => !systemFields.includes(key) && !isAbout(key, field) && !isReplaced(key)),
    ).toEqual([]);
    expect(changed.filter((key) => isAbout(key, field)).length).toBeGreaterThan(0);
    expect([before.version, after.version]).toEqual([1, 2]);
    expect((await eventsOf(graph, id)).length).toBeGreaterThan(1);
  });

  test('the same values again change nothing and are no event', async () => {
    const { answer, id } = await add();
    const before = await footprint(graph);
    const same = Object.fromEntries(
      fields.flatMap((name) => (isPlain(answer[name]) ? [[name, answer[name]]] : [])),
    );

    expect((await dataOf('PATCH', one(id), same)).version).toBe(1);

    expect(Object.keys(same).length).toBeGreaterThan(0);
    expect(await footprint(graph)).toEqual(before);
  });

  test('what is stale, of nobody or not valid is refused, and leaves nothing', async () => {
    const { id } = await add();
    const [text] = fields.filter((name) => !name.endsWith('_id'));
    await dataOf('PATCH', one(id), { [text!]: otherValue(record, text!) });
    const before = await footprint(graph);

    const stale = { version: 1, [text!]: otherValue(record, text!) };
    expect(await refusalOf('PATCH', one(id), stale)).toBe('412 STALE-001');
    expect(await refusalOf('PATCH', one(missing), stale)).toBe('404 NOT-FOUND-001');
    expect(await refusalOf('GET', one(missing))).toBe('404 NOT-FOUND-001');
    expect(await refusalOf('DELETE', one(missing))).toBe('404 NOT-FOUND-001');
    expect(await refusalOf('GET', one('none'))).toMatch(/^4\d\d VAL-/);

    expect(await footprint(graph)).toEqual(before);
  });

  test('what another one has is taken', async () => {
    const properties = record.create.body!.schema.properties as Record<string, { description?: string }>;
    const unique = Object.keys(properties).filter(
      (name) => /CONFLICT-001 when another/.test(properties[name]!.description ?? '') && name !== 'phone',
    );
    const { answer } = await add();
    const before = await footprint(graph);

    for (const name of unique) {
      const body = { ...newBody(record, (field) => ids[field]), [name]: answer[name] };
      expect([name, await refusalOf('POST', path, body)]).toEqual([name, '409 CONFLICT-001']);
    }

    expect(await footprint(graph)).toEqual(before);
  });

  test('every order has each record once, page by page, and backwards the other way round', async () => {
    const orders = sortsOf(record.list.parameters);
    const all = (await pagesOf(path, 'limit=100')).toSorted();

    for (const order of orders.filter((name) => !name.startsWith('-'))) {
      const upwards = await pagesOf(path, `limit=37&sort=${order}`);
      const downwards = await pagesOf(path, `limit=41&sort=-${order}`);
      expect([order, upwards.toSorted()]).toEqual([order, all]);
      expect([order, downwards]).toEqual([order, upwards.toReversed()]);
    }

    expect(await pagesOf(path, 'limit=7')).toHaveLength(all.length);
  });

  test('every filter finds those of whom it holds, and no other', async () => {
    const items = await itemsOf(path, 'limit=100');
    for (const { name, schema: of } of record.list.parameters) {
      const [, column, operator] = /^filter\[(\w+)\](?:\[(\w+)\])?$/.exec(name) ?? [];
      if (!column) continue;
      const found = (query: unknown) =>
        itemsOf(path, `limit=100&${encodeURIComponent(name)}=${encodeURIComponent(String(query))}`);
      if (of.type === 'boolean') {
        const [those, others] = [await found(true), await found(false)];
        expect([name, idsOf([...those, ...others])]).toEqual([name, idsOf(items)]);
        if (operator === 'exists') expect([name, idsOf(those)]).toEqual([name, filledIn(items, column)]);
        continue;
      }
      const sought = soughtBy(items, column, operator);
      if (sought === undefined || column === 'text') continue;
      const written = Array.isArray(sought) ? sought.map((each) => `"${each}"`).join(',') : sought;
      expect([name, idsOf(await found(written))]).toEqual([name, holdingOf(items, column, operator, sought)]);
    }
  });

  test('one that is deleted is gone, and told of', async () => {
    const { id } = await add();

    expect((await owner.rest('DELETE', one(id))).status).toBeLessThan(300);

    expect(await refusalOf('GET', one(id))).toBe('404 NOT-FOUND-001');
    expect(await refusalOf('DELETE', one(id))).toBe('404 NOT-FOUND-001');
    expect((await eventsOf(graph, id)).at(-1)!.type).toMatch(/\.(deleted|erased)$/);
  });
});

async function itemsOf(path: string, query: string): Promise<Json[]> {
  const items: Json[] = [];
  let after: string | undefined;
  do {
    const page = await dataOf('GET', `${path}?${query}${after ? `&after=${encodeURIComponent(after)}` : ''}`);
    items.push(...page.items);
    after = page.page_info.has_more ? page.page_info.next_cursor : undefined;
  } while (after);
  return items;
}

async function pagesOf(path: string, query: string): Promise<string[]> {
  return (await itemsOf(path, query)).map((item) => item[idKeyOf(item)] as string);
}
