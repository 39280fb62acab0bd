import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acmeStaff } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { countsOf, customersLike, makeImport, runImport, sendFile } from '../../../kit/imports.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';

let graph: Graph;
let staff: Client;

beforeAll(async () => {
  graph = await leaseGraph({ IMPORT_MAX_MEGABYTES: '1' });
  staff = await graph.signIn(acmeStaff);
});
afterAll(() => graph?.stop());

test('a mapping decides over the names of columns; one that does not fit is refused', async () => {
  const id = await makeImport(graph.url, staff, 'a,b\nMapped Person,mapped@map.example\n');
  const refusal = await staff.rest('POST', `/v1/crm/imports/${id}/start`, {
    mapping: [{ column: 'a', field: 'custom.nothing' }],
  });
  const state = await runImport(staff, id, {
    mapping: [
      { column: 'a', field: 'name' },
      { column: 'b', field: 'email' },
    ],
  });
  const other = await makeImport(graph.url, staff, 'a,b\nx,y\n');
  const unmapped = await runImport(staff, other);

  expect([refusal.status, refusal.body.error!.code]).toEqual([422, 'VAL-001']);
  expect(countsOf(state)).toMatchObject({ status: 'DONE', created: 1 });
  expect([unmapped.status, unmapped.failure]).toEqual([
    'FAILED',
    'No column is for a field of customers: name the mapping.',
  ]);
});

test('a file can come in parts; a part twice is one, a gap and too much are refused', async () => {
  const made = await staff.rest('POST', '/v1/crm/imports', { file_name: 'parts.csv' });
  const id = (made.body.data as { import_id: string }).import_id;
  const path = `/v1/crm/imports/${id}/content`;
  const send = (offset: number, text: string) => sendFile(graph.url, staff, `${path}?offset=${offset}`, text);
  const early = await staff.rest('POST', `/v1/crm/imports/${id}/start`, {});
  await send(0, 'name,email\n');
  const gap = await send(20, 'x');
  await send(0, 'name,email\n');
  await send(11, 'Part Person,part@parts.example\n');
  const tooMuch = await send(42, 'x'.repeat(1024 * 1024));
  const state = await runImport(staff, id);
  const late = await send(2_000_000, 'x');

  expect([early.status, early.body.error!.code]).toEqual([422, 'VAL-001']);
  expect([gap.status, gap.body.error!.code]).toEqual([409, 'CONFLICT-001']);
  expect([tooMuch.status, tooMuch.body.error!.code]).toEqual([413, 'VAL-003']);
  expect([late.status, late.body.error!.code]).toEqual([409, 'CONFLICT-001']);
  // What arrived before the limit belongs to the file: a line of x without an end.
  expect(countsOf(state)).toMatchObject({ created: 1 });
});

test('an import that was cancelled writes nothing more', async () => {
  const id = await makeImport(graph.url, staff, 'name,email\nNever In,never@cancel.example\n');
  const cancelled = await staff.rest('POST', `/v1/crm/imports/${id}/cancel`);
  const started = await staff.rest('POST', `/v1/crm/imports/${id}/start`, {});

  expect((cancelled.body.data as { status: string }).status).toBe('CANCELLED');
  expect([started.status, started.body.error!.code]).toEqual([409, 'CONFLICT-001']);
  expect(await customersLike(graph, '%@cancel.example')).toEqual([]);
});
