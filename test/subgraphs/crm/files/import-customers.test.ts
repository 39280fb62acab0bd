import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acmeOwner, acmeStaff } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { countsOf, customersLike, download, makeImport, runImport } from '../../../kit/imports.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { footprint } from '../../../kit/tenant-tables.js';

let graph: Graph;
let staff: Client;

beforeAll(async () => {
  graph = await leaseGraph({ IMPORT_MAX_MEGABYTES: '1' });
  staff = await graph.signIn(acmeStaff);
  const owner = await graph.signIn(acmeOwner);
  await owner.rest('POST', '/v1/crm/custom-fields', { key: 'revenue', label: 'Umsatz', type: 'NUMBER' });
});
afterAll(() => graph?.stop());

/** With a byte order mark, CRLF, quotes, empty and broken lines, and the same customer more than once. */
const nasty = [
  '\uFEFFName;E-Mail;Telefon;Tags;Umsatz;Bemerkung',
  '"Müller, Jörg";JOERG@nasty.example;+49 30 1111111;"Kunde;VIP";12.5;gut',
  '',
  '"Zoë ""Zo"" Weiß";zoe@nasty.example;;;;"two',
  'lines"',
  ';;;;;',
  'Broken Mail;not-an-email;;;;',
  'Broken Phone;phone@nasty.example;12345;;;',
  'Too;few@nasty.example',
  'Too many;many@nasty.example;;;;;more',
  'Stray;"quote"stray@nasty.example;;;;',
  "=cmd|'/c calc'!A0;formula@nasty.example;'+49302222222;;;",
  'Jörg Müller;joerg@nasty.example;;kunde;x;',
  'Jörg Müller;joerg@nasty.example;;kunde;13;',
  ';nameless@nasty.example;;;;',
  'Never closed;"never@nasty.example;;;;',
  'Last;last@nasty.example;;;;',
].join('\r\n');

const errorsOfNasty = [
  [7, 'email', 'format', 'Broken Mail;not-an-email;;;;'],
  [8, 'phone', 'format', 'Broken Phone;phone@nasty.example;12345;;;'],
  [9, '', 'format', 'Too;few@nasty.example'],
  [10, '', 'format', 'Too many;many@nasty.example;;;;;more'],
  [11, '', 'format', 'Stray;"quote"stray@nasty.example;;;;'],
  [13, 'custom.revenue', 'type', 'Jörg Müller;joerg@nasty.example;;kunde;x;'],
  [15, 'name', 'required', ';nameless@nasty.example;;;;'],
  [16, '', 'format', 'Never closed;"never@nasty.example;;;;'],
];

test('every row of a nasty file is in or named in the error file, and a dry run says so before', async () => {
  const before = await footprint(graph);
  const id = await makeImport(graph.url, staff, nasty);
  const dry = await runImport(staff, id, { is_dry_run: true });
  const afterDryRun = await footprint(graph);
  const real = await runImport(staff, id);

  const counts = { row: 13, created: 4, updated: 1, unchanged: 0, skipped: 0, failed: 8 };
  expect(countsOf(dry)).toEqual({ status: 'CHECKED', ...counts });
  expect(countsOf(real)).toEqual({ status: 'DONE', ...counts });
  expect(dry.columns).toEqual([
    { column: 'Name', field: 'name', sample: 'Müller, Jörg' },
    { column: 'E-Mail', field: 'email', sample: 'JOERG@nasty.example' },
    { column: 'Telefon', field: 'phone', sample: '+49 30 1111111' },
    { column: 'Tags', field: 'tags', sample: 'Kunde;VIP' },
    { column: 'Umsatz', field: 'custom.revenue', sample: '12.5' },
    { column: 'Bemerkung', field: null, sample: 'gut' },
  ]);
  expect(dry.warnings).toEqual([
    'These columns have values and are for no field, so they are left out: Bemerkung. A `mapping` can name their fields.',
  ]);
  expect([real.delimiter, real.encoding, real.failure]).toEqual([';', 'utf-8', null]);
  expect(afterDryRun['crm.customers']).toEqual(before['crm.customers']);
  expect(afterDryRun['crm.search_postings']).toEqual(before['crm.search_postings']);
  const plain = { phone: null, tags: [], custom: {}, version: 1 };
  expect(await customersLike(graph, '%@nasty.example')).toEqual([
    { ...plain, name: "=cmd|'/c calc'!A0", email: 'formula@nasty.example', phone: '+49302222222' },
    {
      ...plain,
      name: 'Jörg Müller',
      email: 'joerg@nasty.example',
      phone: '+49301111111',
      tags: ['kunde'],
      custom: { revenue: 13 },
    },
    { ...plain, name: 'Last', email: 'last@nasty.example' },
    { ...plain, name: 'Zoë "Zo" Weiß', email: 'zoe@nasty.example' },
  ]);
  const errors = await download(graph.url, staff, `/v1/crm/imports/${id}/errors`);
  expect(errors.headers.get('content-disposition')).toContain('filename="people-errors.csv"');
  expect(errors.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  const stored = await graph.sql<{
    line: number;
    faults: { field: string; code: string }[];
    original: string;
  }>('select line, faults, original from crm.import_errors where import_id = $1 order by line', [id]);
  expect(
    stored.map(({ line, faults, original }) => [line, faults[0]!.field, faults[0]!.code, original]),
  ).toEqual(errorsOfNasty);
  expect(errors.text.split('\r\n').slice(0, 2)).toEqual([
    '\uFEFFline,field,code,message,original',
    '7,"email","format","email must be an e-mail address, such as zoe@adler.example.","Broken Mail;not-an-email;;;;"',
  ]);
});

test('each customer has its event and audit row, by whoever started the import', async () => {
  const id = await makeImport(graph.url, staff, 'name,email\nEve Event,eve@event.example\n');
  await runImport(staff, id);

  const rows = await graph.sql(
    `select e.event_type, e.payload ->> 'name' as name, e.user_id, a.action, a.before_state, a.after_state ->> 'email' as email, a.request_id = e.request_id as "isSame"
     from kernel.event_log e join kernel.audit_log a on a.business_id = e.business_id and a.record_id = e.record_id
     where e.payload ->> 'email' = 'eve@event.example'`,
  );
  expect(rows).toEqual([
    {
      event_type: 'customer.created',
      name: 'Eve Event',
      user_id: acmeStaff.id,
      action: 'customer.created',
      before_state: null,
      email: 'eve@event.example',
      isSame: true,
    },
  ]);
  const told = await graph.sql<{ type: string }>(
    'select event_type as type from kernel.event_log where record_id = $1 order by event_id',
    [id],
  );
  expect(told.map(({ type }) => type)).toEqual(['customer_import.started', 'customer_import.finished']);
  expect(await graph.sql('select from crm.import_chunks where import_id = $1', [id])).toEqual([]);
  const { data } = await staff.query(
    '{ searchCustomers(text: "Evee Event", first: 1) { nodes { customer { email } } } }',
  );
  expect(data.searchCustomers.nodes).toEqual([{ customer: { email: 'eve@event.example' } }]);
});

test('a file in Windows-1252 keeps its umlauts; first and last names become one', async () => {
  const file = Buffer.from('Vorname,Nachname,Mail\nJürgen,Groß,j@latin.example\n', 'latin1');
  const id = await makeImport(graph.url, staff, new Uint8Array(file));
  const state = await runImport(staff, id);

  expect([state.encoding, state.created_count]).toEqual(['windows-1252', 1]);
  expect((await customersLike(graph, '%@latin.example')).map(({ name }) => name)).toEqual(['Jürgen Groß']);
});

test('JSON Lines are read with their types; null clears, what is absent stays', async () => {
  const lines = [
    '{"name":"Jane","email":"jane@lines.example","phone":"+49305555555","tags":["A","b"],"custom":{"revenue":7}}',
    '{"email":"jane@lines.example","phone":null}',
    '{"email":"jane@lines.example"',
    '[1]',
    '{"name":"Joe","email":"joe@lines.example","revenue":"8"}',
  ].join('\n');
  const id = await makeImport(graph.url, staff, lines, { file_name: 'people.jsonl', format: 'JSON_LINES' });
  const state = await runImport(staff, id);

  expect(countsOf(state)).toEqual({
    ...{ status: 'DONE', row: 5, created: 2, updated: 1, unchanged: 0, skipped: 0, failed: 2 },
  });
  expect(await customersLike(graph, '%@lines.example')).toEqual([
    {
      name: 'Jane',
      email: 'jane@lines.example',
      phone: null,
      tags: ['a', 'b'],
      custom: { revenue: 7 },
      version: 1,
    },
    { name: 'Joe', email: 'joe@lines.example', phone: null, tags: [], custom: { revenue: 8 }, version: 1 },
  ]);
});

test('rows find customers by the key that was chosen, and existing ones can be left as they are', async () => {
  const first = await makeImport(graph.url, staff, 'name,phone,email\nKey,+49306666666,key@key.example\n');
  await runImport(staff, first);
  const byPhone = await makeImport(
    graph.url,
    staff,
    'name,phone\nRenamed by key,+49 30 6666666\nNo key at all,\n',
    { match_by: 'PHONE' },
  );
  const renamed = await runImport(staff, byPhone);
  const skipping = await makeImport(
    graph.url,
    staff,
    'name,email\nNot taken,key@key.example\nNew key,new@key.example\n',
    { match_by: 'EMAIL', on_existing: 'SKIP' },
  );
  const skipped = await runImport(staff, skipping);

  expect(countsOf(renamed)).toMatchObject({ row: 2, updated: 1, failed: 1 });
  expect(countsOf(skipped)).toMatchObject({ row: 2, created: 1, skipped: 1 });
  expect((await customersLike(graph, '%@key.example')).map(({ name }) => name)).toEqual([
    'Renamed by key',
    'New key',
  ]);
});
