import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { acme, acmeOwner, globex, globexOwner } from '../../../cast/cast.js';
import { createdBy } from '../../../kit/busy-customer.js';
import type { Client } from '../../../kit/client.js';
import { analyzeRecords, download, makeImport, runImport } from '../../../kit/imports.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { footprint } from '../../../kit/tenant-tables.js';

let graph: Graph;
let owner: Client;
let stranger: Client;
let twins: string[];

const people = [
  { name: 'Ada', email: 'ada@files.example' },
  { name: 'Bob', email: 'bob@files.example' },
  { name: 'Cyd', email: 'cyd@files.example' },
];

beforeAll(async () => {
  graph = await leaseGraph();
  await analyzeRecords(graph);
  [owner, stranger] = await Promise.all([graph.signIn(acmeOwner), graph.signIn(globexOwner)]);
  // A field of the business with the name of a column of exports.
  await createdBy(owner, '/v1/crm/custom-fields', { key: 'company', label: 'Company', type: 'TEXT' });
  twins = [];
  for (const name of ['Twin Ltd', 'Twin Ltd'])
    twins.push((await createdBy(owner, '/v1/crm/companies', { name })).company_id);
  for (const [index, person] of people.entries()) {
    const input = { ...person, tags: ['files'], custom: { company: `was ${index}` } };
    const { customer_id: id } = await createdBy(owner, '/v1/crm/customers', input);
    if (twins[index])
      await owner.rest('POST', `/v1/crm/customers/${id}/company`, { company_id: twins[index] });
  }
});
afterAll(() => graph?.stop());

const companiesOf = (businessId: string) =>
  graph.sql<{ name: string; company: string | null; id: string | null }>(
    `select c.name, o.name as company, o.id from crm.customers c
     left join crm.companies o on o.business_id = c.business_id and o.id = c.company_id
     where c.business_id = $1 and c.email like '%@files.example' order by c.name`,
    [businessId],
  );

const eventsSince = (before: string) =>
  graph.sql<{ type: string; count: number }>(
    `select event_type as type, count(*)::int as count from kernel.event_log
     where event_id > $1 and event_type not like 'customer_import%' group by 1 order by 1`,
    [before],
  );
const lastEvent = async () =>
  (await graph.sql<{ id: string }>('select max(event_id::text) as id from kernel.event_log'))[0]!.id;

async function exported(format: string): Promise<string> {
  const { export_id: id } = await createdBy(owner, '/v1/crm/exports', {
    format,
    filter: { tag: { eq: 'files' } },
  });
  return (await download(graph.url, owner, `/v1/crm/exports/${id}/content`)).text;
}

test('an export has the company of each customer, by name and id', async () => {
  const rows = parse(await exported('CSV'), { bom: true, columns: true }) as Record<string, string>[];
  const objects = (await exported('JSON_LINES'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

  expect(rows.map(({ company, company_id }) => [company, company_id])).toEqual([
    ['Twin Ltd', twins[0]],
    ['Twin Ltd', twins[1]],
    ['', ''],
  ]);
  expect(objects.map(({ company, company_id }) => [company, company_id])).toEqual([
    ['Twin Ltd', twins[0]],
    ['Twin Ltd', twins[1]],
    [null, null],
  ]);
});

test.each(['CSV', 'JSON_LINES'])(
  '%s imported again changes nothing, then puts back what was changed',
  async (format) => {
    const file = await exported(format);
    const before = await companiesOf(acme.id);
    const [start, footprintBefore] = [await lastEvent(), await footprint(graph)];
    const same = await runImport(owner, await makeImport(graph.url, owner, file, { format }));
    expect([same.unchanged_count, same.failed_count, await eventsSince(start)]).toEqual([3, 0, []]);
    expect((await footprint(graph))['crm.companies']).toBe(footprintBefore['crm.companies']);

    await graph.sql(
      `update crm.customers set company_id = $2, version = version + 1 where business_id = $1 and email = 'ada@files.example'`,
      [acme.id, twins[1]],
    );
    const changed = await lastEvent();
    const id = await makeImport(graph.url, owner, file, { format });
    const dry = await runImport(owner, id, { is_dry_run: true });
    const real = await runImport(owner, id);

    expect([dry.updated_count, dry.unchanged_count]).toEqual([1, 2]);
    expect([real.updated_count, real.unchanged_count]).toEqual([1, 2]);
    expect(await companiesOf(acme.id)).toEqual(before);
    expect(await eventsSince(changed)).toEqual([{ type: 'customer.company_changed', count: 1 }]);
  },
);

test('another business gets the companies by name, each once, as its dry run says', async () => {
  const file = await exported('CSV');
  const id = await makeImport(graph.url, stranger, file);
  const dry = await runImport(stranger, id, { is_dry_run: true });
  const start = await lastEvent();
  const real = await runImport(stranger, id);

  expect([dry.created_count, real.created_count, real.failed_count]).toEqual([3, 3, 0]);
  const [ada, bob, cyd] = await companiesOf(globex.id);
  expect([ada!.company, bob!.id, cyd!.company]).toEqual(['Twin Ltd', ada!.id, null]);
  expect(twins).not.toContain(ada!.id);
  expect(await eventsSince(start)).toEqual([
    { type: 'company.created', count: 1 },
    { type: 'customer.company_changed', count: 2 },
    { type: 'customer.created', count: 3 },
  ]);
});

test('names count in any case and across batches; what cannot be meant fails its row', async () => {
  const many = Array.from({ length: 1_001 }, (_, index) => `Many ${index},many${index}@many.example,NEW Ltd`);
  const file = [
    ...[
      'name,email,company',
      ...many,
      'Again,many0@many.example,new ltd',
      'Which,which@files.example,twin ltd',
    ],
    `Long,long@files.example,${'x'.repeat(201)}`,
  ].join('\n');
  const id = await makeImport(graph.url, owner, file, {});
  const mapping = ['name', 'email', 'company'].map((field) => ({ column: field, field }));
  const dry = await runImport(owner, id, { is_dry_run: true, mapping });
  const before = await footprint(graph);
  const real = await runImport(owner, id, { mapping });

  const counts = (state: Record<string, unknown>) =>
    ['created', 'updated', 'unchanged', 'failed'].map((name) => state[`${name}_count`]);
  expect(counts(dry)).toEqual([1_001, 1, 0, 2]);
  expect(counts(real)).toEqual([1_001, 1, 0, 2]);
  expect((await footprint(graph))['crm.companies']).not.toBe(before['crm.companies']);
  const [row] = await graph.sql(
    `select count(distinct company_id)::int as companies, count(company_id)::int as members
     from crm.customers where business_id = $1 and email like '%@many.example'`,
    [acme.id],
  );
  expect(row).toEqual({ companies: 1, members: 1_001 });
  const errors = await download(graph.url, owner, `/v1/crm/imports/${id}/errors`);
  const lines = parse(errors.text, { bom: true, columns: true }) as Record<string, string>[];
  expect(lines.map(({ field, code }) => [field, code])).toEqual([
    ['company', 'ambiguous'],
    ['company', 'too_long'],
  ]);
});
