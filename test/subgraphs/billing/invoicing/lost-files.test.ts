import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { copyFile, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { markerFile } from '../../../../shared/files/folder-store.js';
import { acme, acmeOwner } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { eventually } from '../../../kit/eventually.js';
import { startGraph, type Graph } from '../../../kit/start-graph.js';
import { download } from './download.js';
import { type Invoicing, openInvoicing } from './open-invoicing.js';

let graph: Graph;
let owner: Client;
let invoicing: Invoicing;
let folder: string;

beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'braiflow-lost-')), 'files');
  await rename(await mkdtemp(`${folder}-`), folder);
  // The folder that belongs to the database, without what others have in it.
  await copyFile(join(process.env['TEST_FILES_DIR']!, markerFile), join(folder, markerFile));
  graph = await startGraph({ FILES_DIR: folder });
  owner = await graph.signIn(acmeOwner);
  invoicing = await openInvoicing(graph, owner, acme);
});
afterAll(async () => {
  await graph?.stop();
  await rm(join(folder, '..'), { recursive: true });
});

const get = (id: string) => download(graph.url, owner, `/v1/invoices/${id}/pdf`);
const states = (id: string) =>
  graph.sql<{ state: string }>(
    "select state from kernel.files where owner_id = $1 and kind = 'pdf' order by stored_at, id",
    [id],
  );
const stored = (id: string) =>
  eventually(async () => expect((await states(id)).at(-1)?.state).toBe('stored'));
async function lostFiles(): Promise<number> {
  const text = await (await fetch(`${graph.operationsUrl}/metrics`)).text();
  return Number(/^braiflow_files_lost_total\{kind="pdf"\} (\d+)$/m.exec(text)?.[1] ?? 0);
}

test('bytes that the store lost are made again: every PDF comes back as it was, and operators learn of it', async () => {
  const issued = await Promise.all([1, 2, 3].map(() => invoicing.issue(invoicing.invoice5)));
  const ids = issued.map(({ id }) => id as string);
  for (const id of ids) await stored(id);
  const before = await Promise.all(ids.map(get));
  const lostBefore = await lostFiles();

  for (const name of await readdir(folder))
    if (name !== markerFile) await rm(join(folder, name), { recursive: true });
  const after = await Promise.all(ids.map(get));

  expect(after.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(after.map(({ bytes }, index) => bytes.equals(before[index]!.bytes))).toEqual([true, true, true]);
  expect((await lostFiles()) - lostBefore).toBe(3);
  for (const id of ids) {
    await stored(id);
    expect((await states(id)).map(({ state }) => state)).toEqual(['lost', 'stored']);
  }
  // From then on they are read, and nothing is missed.
  expect((await get(ids[0]!)).status).toBe(200);
  expect((await lostFiles()) - lostBefore).toBe(3);
});

test('while the store is away invoices are issued, their PDFs are pending and made for each reader; then they are ready', async () => {
  const { id: earlier } = await invoicing.issue(invoicing.invoice5);
  await stored(earlier);
  await rename(folder, `${folder}-away`);

  const { id } = await invoicing.issue(invoicing.invoice5);
  const answers = [await get(id), await get(id), await get(earlier)];
  const { data } = await owner.query('query ($id: ID!) { invoice(id: $id) { files { kind state } } }', {
    id,
  });

  expect(answers.map(({ status, type }) => [status, type])).toEqual(Array(3).fill([200, 'application/pdf']));
  expect(answers[0]!.bytes.equals(answers[1]!.bytes)).toBe(true);
  expect(data.invoice.files).toEqual([{ kind: 'PDF', state: 'PENDING' }]);
  await eventually(async () => {
    const tried = await graph.sql(
      "select from graphile_worker.jobs where task_identifier = 'billing.render_document' and attempts > 0",
    );
    expect(tried).toHaveLength(1);
  });
  await rename(`${folder}-away`, folder);

  await stored(id);

  expect((await states(earlier)).map(({ state }) => state)).toEqual(['stored']);
});
