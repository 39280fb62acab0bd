import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acmeStaff, globexOwner } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { eventually } from '../../../kit/eventually.js';
import {
  bytesOf,
  countsOf,
  customersLike,
  download,
  faultsOf,
  importFile,
  latin1,
  makeImport,
  readImport,
  runImport,
  sendFile,
} from '../../../kit/imports.js';
import { startGraph, type Graph } from '../../../kit/start-graph.js';

let graph: Graph;
let staff: Client;

beforeAll(async () => {
  graph = await startGraph({ IMPORT_MAX_MEGABYTES: '1' });
  staff = await graph.signIn(acmeStaff);
});
afterAll(() => graph?.stop());

const namesOf = async (domain: string) => (await customersLike(graph, `%@${domain}`)).map(({ name }) => name);

const cancel = (id: string) => staff.rest('POST', `/v1/crm/imports/${id}/cancel`);

test('a row with a stray byte fails alone, with a mark or without', async () => {
  const content = [['J\u00fcrgen,j'], ['Zo\u00eb,z']].map(([row]) => `${row}@stray.example\r\n`).join('');
  const stray = latin1('Ren\xe9,r@stray.example\r\n');
  const marked = await importFile(graph.url, staff, bytesOf('\uFEFFname,email\r\n', content, stray));
  const plain = await importFile(graph.url, staff, bytesOf('name,email\r\n', content, stray));

  expect([marked, plain].map(countsOf)).toEqual([
    { status: 'DONE', row: 3, created: 2, updated: 0, unchanged: 0, skipped: 0, failed: 1 },
    { status: 'DONE', row: 3, created: 0, updated: 0, unchanged: 2, skipped: 0, failed: 1 },
  ]);
  expect(marked.encoding).toBe('utf-8');
  expect(marked.warnings).toEqual([
    'The file is in UTF-8 but for a few bytes; the rows that have them fail.',
  ]);
  expect(await faultsOf(graph, plain)).toEqual([{ line: 4, code: 'characters' }]);
  expect(await namesOf('stray.example')).toEqual(['Jürgen', 'Zoë']);
});

test('whatever a line of JSON says, it fails alone', async () => {
  const lines = [
    '{"name":"First","email":"first@json.example"}',
    String.raw`{"name":"Half","email":"\udfff"}`,
    String.raw`{"name":"\udfff","email":"half@json.example"}`,
    String.raw`{"name":"Nul\u0000","email":"nul@json.example"}`,
    String.raw`{"name":"Tags","email":"tags@json.example","tags":["\ud800"]}`,
    String.raw`{"name":"Key","email":"key@json.example","custom":{"\ud800\u0000":1}}`,
    '{"name":"Proto","email":"proto@json.example","custom":{"__proto__":{"a":1}}}',
    '{"name":"Company","email":"company@json.example","company":"\\ud800"}',
    '{"name":{"toString":1},"email":"object@json.example"}',
    `{"name":"Wide","email":"wide@json.example",${Array.from({ length: 600 }, (_, index) => `"k${index}":1`).join()}}`,
    `{"name":"Deep","email":"deep@json.example","custom":${'{"a":'.repeat(3_000)}1${'}'.repeat(3_000)}}`,
    '{"constructor":1,"__proto__":"x","name":"Odd keys","email":"odd@json.example"}',
    '{"name":"Last","email":"last@json.example"}',
  ];
  const stray = latin1('{"name":"Zo\xeb","email":"latin@json.example"}\n');
  const content = bytesOf(lines.slice(0, 12).join('\n'), '\n', stray, `${lines.at(-1)!}\n`);
  const state = await importFile(graph.url, staff, content, {
    format: 'JSON_LINES',
    file_name: 'a\u2028b"/..\\c.jsonl',
  });

  expect(countsOf(state)).toMatchObject({ status: 'DONE', row: 14, created: 3, failed: 11 });
  expect(await namesOf('json.example')).toEqual(['First', 'Last', 'Odd keys']);
  const errors = await download(graph.url, staff, `/v1/crm/imports/${String(state.import_id)}/errors`);
  expect(errors.status).toBe(200);
});

test('a value that the database alone refuses fails its row alone, and is not tried again', async () => {
  await graph.sql(`alter table crm.customers add constraint no_doom check (name <> 'Doom') not valid`);
  const rows = Array.from({ length: 40 }, (_, index) => `P ${index},p${index}@refused.example`);
  const state = await importFile(
    graph.url,
    staff,
    ['name,email', ...rows.slice(0, 20), 'Doom,d@refused.example', ...rows.slice(20)].join('\n'),
  );
  await graph.sql('alter table crm.customers drop constraint no_doom');

  expect(countsOf(state)).toMatchObject({ status: 'DONE', row: 41, created: 40, failed: 1 });
  expect(await faultsOf(graph, state)).toEqual([{ line: 22, code: 'not_allowed' }]);
});

test('a file of too many columns fails with the reason, and reads of it go on', async () => {
  const wide = async (count: number) => {
    const names = Array.from({ length: count }, (_, index) => `c${index}`).join();
    const id = await makeImport(graph.url, staff, `name,${names}\nWide,${','.repeat(count - 1)}\n`);
    const before = await readImport(staff, id);
    const state = await runImport(staff, id, { is_dry_run: true });
    const list = await staff.rest('GET', '/v1/crm/imports?limit=100');
    await cancel(id);
    return [before.status, (before.columns as []).length, state.status, state.failure, list.status];
  };

  expect(await wide(499)).toEqual(['UPLOADING', 500, 'CHECKED', null, 200]);
  expect(await wide(600)).toEqual([
    ...['UPLOADING', 0, 'FAILED', 'The file has 601 columns; an import reads 500.', 200],
  ]);
  expect(await wide(2_000)).toEqual([
    ...['UPLOADING', 0, 'FAILED', 'The file has more than 1000 columns; an import reads 500.', 200],
  ]);
  expect((await wide(60_000)).slice(2)).toEqual([
    'FAILED',
    'The file has more than 1000 columns; an import reads 500.',
    200,
  ]);
});

test('a business has so many waiting imports and bytes, and another business has its own', async () => {
  const stranger = await graph.signIn(globexOwner);
  const make = (client: Client) => client.rest('POST', '/v1/crm/imports', { file_name: 'x.csv' });
  const made = [];
  for (let count = 0; count < 11; count += 1) made.push(await make(stranger));
  const other = await make(staff);
  const ids = made.slice(0, 10).map(({ body }) => (body.data as { import_id: string }).import_id);
  const send = (id: string) =>
    sendFile(graph.url, stranger, `/v1/crm/imports/${id}/content`, 'x'.repeat(1024 * 1024));
  const sent = [];
  for (const id of ids.slice(0, 5)) sent.push(await send(id));
  await stranger.rest('POST', `/v1/crm/imports/${ids[0]}/cancel`);
  const [again, freed] = [await make(stranger), await send(ids[5]!)];

  expect(made.map(({ status }) => status)).toEqual([...Array.from({ length: 10 }, () => 201), 409]);
  expect([made[10]!.body.error!.code, other.status]).toEqual(['CONFLICT-001', 201]);
  expect(sent.map(({ status }) => status)).toEqual([200, 200, 200, 200, 409]);
  expect([again.status, freed.status]).toEqual([201, 200]);
});

test('an import that nobody starts within a day loses its file', async () => {
  const id = await makeImport(graph.url, staff, 'name,email\nLate,late@day.example\n');
  await graph.sql(
    `update graphile_worker._private_jobs j set run_at = now() where j.payload ->> 'importId' = $1 and j.task_id =
      (select t.id from graphile_worker._private_tasks t where t.identifier = 'crm.cancel_unstarted_import')`,
    [id],
  );
  const gone = await eventually(async () => {
    const state = await readImport(staff, id);
    if (state.status !== 'CANCELLED') throw new Error(`It is ${state.status}.`);
    return state;
  });

  expect(gone.failure).toBe('Nobody started it within a day, so its file was removed. Make another import.');
  expect(await graph.sql('select from crm.import_chunks where import_id = $1', [id])).toEqual([]);
});
