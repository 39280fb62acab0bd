import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { JsonSchema } from '../../gateway/rest/openapi/json-schema.js';
import { routes as routeTable } from '../../main.js';
import { acme, acmeOwner } from '../cast/cast.js';
import type { Client } from '../kit/client.js';
import { contractOperations, resolve } from '../kit/contract.js';
import { leaseGraph } from '../kit/lease-graph.js';
import type { Graph } from '../kit/start-graph.js';
import { startReceiver, type WebhookReceiver } from '../kit/webhook-receiver.js';
import { acmePathNames, requestFor, type PathNames } from './route-requests.js';
import { addRecords } from './tenant-records.js';

let graph: Graph;
let owner: Client;
let receiver: WebhookReceiver;
let names: PathNames;

beforeAll(async () => {
  graph = await leaseGraph();
  owner = await graph.signIn(acmeOwner);
  receiver = await startReceiver();
  await addRecords(graph, owner, receiver, acme);
  names = await acmePathNames(graph);
});
afterAll(async () => {
  await graph?.stop();
  await receiver?.close();
});

const invisible = '\u200b\u3164\u202e';
const decomposed = 'Zoe\u0308';
const texts = [
  invisible,
  decomposed,
  `${decomposed}@zoe.example`,
  'a\udfff',
  'a\0',
  '\ufdfa'.repeat(40),
  '❤\ufe0f'.repeat(150),
];

const contract = new Map(contractOperations().map((operation) => [operation.name, operation]));
const writes = routeTable.flatMap((route) => {
  const operation = contract.get(`${route.method} /v1${route.path}`)!;
  const paths = operation.body ? textsOf(operation.body.schema) : [];
  return paths.length > 0 ? [[operation.name, { route, operation, paths }] as const] : [];
});

describe.each(writes)('%s', (_name, { route, operation, paths }) => {
  test('never fails for a text, over REST or GraphQL', async () => {
    const faults: string[] = [];

    for (const path of paths)
      for (const text of texts) {
        const sent = withText(operation.body!.example, path, text);
        const { path: url, body, variables } = requestFor(names, route, operation, sent);
        const rest = await owner.rest(route.method, url, body);
        const { errors } = await owner.query(route.document, variables);
        if (rest.status === 401) owner = await graph.signIn(acmeOwner);
        const codes = [rest.body.error?.code, errors?.[0]?.extensions.code];
        if (codes.some((code) => code?.startsWith('SYS-')))
          faults.push(`${path.join('.')} ${JSON.stringify(text).slice(0, 40)}: ${codes.join(' ')}`);
      }

    expect(faults).toEqual([]);
  }, 180_000);
});

test('nothing of it is stored that shows nothing, or in another form than the composed one', async () => {
  const columns = await graph.sql<{ name: string; column: string }>(
    `select format('%I.%I', table_schema, table_name) as name, quote_ident(column_name) as column
     from information_schema.columns join information_schema.tables using (table_schema, table_name)
     where table_type = 'BASE TABLE' and table_schema in ('crm', 'identity', 'notifications')
       and (data_type in ('text', 'jsonb') or data_type = 'ARRAY' and udt_name = '_text')`,
  );

  const found = await graph.sql<{ column: string; value: string }>(
    columns
      .map(
        ({ name, column }) =>
          `(select '${name}.${column}' as column, left(${column}::text, 80) as value from ${name}
            where ${column}::text ~ $1 limit 1)`,
      )
      .join(' union all '),
    ['[\u200b\u3164\u202e]|e\u0308'],
  );

  expect(columns.length).toBeGreaterThan(60);
  expect(found).toEqual([]);
  const kept = await graph.sql(`select from kernel.event_log where payload::text like '%Zoë%'`);
  expect(kept.length).toBeGreaterThan(20);
});

/** Where a body holds texts, lists of them and objects within it included. */
function textsOf(schema: JsonSchema, depth = 0): string[][] {
  return Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>).flatMap(
    ([name, property]) => {
      const of = resolve(property);
      const types = [of.type].flat();
      if (types.includes('string')) return of.enum || of.format ? [] : [[name]];
      if (types.includes('array'))
        return [resolve(of.items ?? {})].flatMap((item) => itemTexts(name, item, depth));
      return depth < 3 ? textsOf(of, depth + 1).map((path) => [name, ...path]) : [];
    },
  );
}

function itemTexts(name: string, item: JsonSchema, depth: number): string[][] {
  if ([item.type].flat().includes('string')) return item.enum || item.format ? [] : [[name, '0']];
  return depth < 3 ? textsOf(item, depth + 1).map((path) => [name, '0', ...path]) : [];
}

function withText(value: unknown, [name, ...path]: readonly string[], text: string): unknown {
  if (name === undefined) return text;
  if (name === '0') return [withText((value as unknown[] | undefined)?.[0], path, text)];
  const object = (value ?? {}) as Record<string, unknown>;
  return { ...object, [name]: withText(object[name], path, text) };
}
