import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { acme, acmeOwner, acmeStaff, globexOwner } from '../../../cast/cast.js';
import { addMember } from '../../../kit/add-member.js';
import type { Client } from '../../../kit/client.js';
import { analyzeRecords, download, makeImport, runImport } from '../../../kit/imports.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { footprint } from '../../../kit/tenant-tables.js';

let graph: Graph;
let owner: Client;
let staff: Client;
let stranger: Client;

beforeAll(async () => {
  graph = await leaseGraph();
  await analyzeRecords(graph);
  owner = await graph.signIn(acmeOwner);
  staff = await graph.signIn(acmeStaff);
  stranger = await graph.signIn(globexOwner);
  await owner.rest('POST', '/v1/crm/custom-fields', { key: 'rating', label: 'Rating', type: 'NUMBER' });
  for (const customer of dangerous) await owner.rest('POST', '/v1/crm/customers', customer);
});
afterAll(() => graph?.stop());

const dangerous = [
  {
    name: '=1+1',
    email: 'sum@danger.example',
    phone: '+49 30 9999999',
    tags: ['x', '-y'],
    custom: { rating: -5 },
  },
  { name: '@SUM(A1)', email: 'at@danger.example', external_reference: "'=already" },
  { name: '+cmd', email: 'plus@danger.example', external_reference: '-1' },
  { name: 'Semi;colon, "quoted"', email: 'quote@danger.example' },
];

async function exportAs(client: Client, input: object) {
  const made = await client.rest('POST', '/v1/crm/exports', input);
  expect([made.status, made.body.error]).toEqual([201, null]);
  const { export_id: id } = made.body.data as { export_id: string };
  return { id, file: await download(graph.url, client, `/v1/crm/exports/${id}/content`) };
}

test('no text of a file is a formula, numbers stay numbers, and a tag filters', async () => {
  const { file } = await exportAs(owner, { order_by: { field: 'NAME', direction: 'ASC' } });

  expect([file.status, file.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
  expect(file.headers.get('content-disposition')).toMatch(/filename="customers-\d{4}-\d\d-\d\d\.csv"/);
  expect(
    file.text.startsWith(
      '\uFEFFcustomer_id,name,email,phone,external_reference,tags,company,company_id,custom.rating,',
    ),
  ).toBe(true);
  const rows = parse(file.text, { bom: true, columns: true, record_delimiter: '\r\n' }) as Record<
    string,
    string
  >[];
  const mine = rows.filter(({ email }) => email!.endsWith('@danger.example'));
  expect(
    mine.map(({ name, phone, external_reference, tags, ...row }) => [
      name,
      phone,
      external_reference,
      tags,
      row['custom.rating'],
    ]),
  ).toEqual([
    ["'@SUM(A1)", '', "''=already", '', ''],
    ["'+cmd", '', "'-1", '', ''],
    ["'=1+1", "'+49309999999", '', "'-y;x", '-5'],
    ['Semi;colon, "quoted"', '', '', '', ''],
  ]);
  const { file: tagged } = await exportAs(owner, { filter: { tag: { eq: 'x' } } });
  expect(tagged.text.split('\r\n').length).toBe(3);
});

test('an export that is imported again changes nothing', async () => {
  const { file } = await exportAs(owner, {});
  const before = await footprint(graph);
  const id = await makeImport(graph.url, owner, file.text);
  const state = await runImport(owner, id);

  const [{ count } = { count: 0 }] = await graph.sql<{ count: number }>(
    'select count(*)::int from crm.customers where business_id = $1',
    [acme.id],
  );
  expect([state.row_count, state.unchanged_count, state.failed_count]).toEqual([count, count, 0]);
  expect((await footprint(graph))['crm.customers']).toBe(before['crm.customers']);
});

test('JSON Lines have every customer once, however many parts the file has', async () => {
  const people = Array.from({ length: 2_300 }, (_, index) => `Many ${index},many${index}@many.example,many`);
  const id = await makeImport(graph.url, owner, ['name,email,tags', ...people].join('\n'));
  await runImport(owner, id);
  const { file } = await exportAs(owner, { format: 'JSON_LINES', filter: { tag: { eq: 'many' } } });

  expect(file.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
  const names = file.text
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { name: string }).name);
  expect(names.toSorted()).toEqual(people.map((line) => line.split(',')[0]).toSorted());
});

test('an export is noted with its filter, for its maker alone, for an hour', async () => {
  const { id } = await exportAs(owner, { filter: { tag: { eq: 'x' } } });
  const colleague = await addMember(graph, acme, { name: 'Olga Other', role: 'owner' });
  const other = await graph.signIn(colleague);

  const path = `/v1/crm/exports/${id}/content`;
  const answers = await Promise.all([other, stranger].map((client) => download(graph.url, client, path)));
  const notes = await graph.sql(
    `select a.action, a.user_id, a.after_state -> 'filter' as filter, e.event_type from kernel.audit_log a
     join kernel.event_log e on e.business_id = a.business_id and e.record_id = a.record_id where a.record_id = $1`,
    [id],
  );
  await graph.sql("update crm.exports set expires_at = now() - interval '1 second' where id = $1", [id]);
  const late = await download(graph.url, owner, path);

  expect(answers.map(({ status }) => status)).toEqual([404, 404]);
  expect(notes).toEqual([
    {
      action: 'customer_export.created',
      user_id: acmeOwner.id,
      filter: { tag: { eq: 'x' } },
      event_type: 'customer_export.created',
    },
  ]);
  expect(late.status).toBe(404);
});

test('a member without crm.export exports by no path, and nothing comes of trying', async () => {
  const { id } = await exportAs(owner, {});
  const before = await footprint(graph);
  const rest = await staff.rest('POST', '/v1/crm/exports', {});
  const content = await download(graph.url, staff, `/v1/crm/exports/${id}/content`);
  const mutation = await staff.query('mutation { createExport(input: {}) { export { id } } }');
  const query = await staff.query('query ($id: ID!) { exportContent(id: $id) { content } }', { id });
  const nobody = await graph.nobody.rest('POST', '/v1/crm/exports', {});

  expect([rest.status, content.status, nobody.status]).toEqual([403, 403, 401]);
  expect(mutation.errors![0]!.extensions.code).toBe('AUTH-004');
  expect(query.errors![0]!.extensions.code).toBe('AUTH-004');
  expect(await footprint(graph)).toEqual(before);
});

test('an unknown custom field in the filter is told at once', async () => {
  const { status, body } = await owner.rest('POST', '/v1/crm/exports', {
    filter: { custom: [{ key: 'nothing', eq: '1' }] },
  });

  expect([status, body.error!.code]).toEqual([400, 'PAGE-001']);
});
