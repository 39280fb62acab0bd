import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acmeOwner, globexOwner } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { eventually } from '../../../kit/eventually.js';
import { endOf, makeImport, runImport } from '../../../kit/imports.js';
import { startGraph, type Graph } from '../../../kit/start-graph.js';

let graph: Graph;
let owner: Client;
let stranger: Client;

beforeAll(async () => {
  graph = await startGraph({ JOB_LEASE_SECONDS: '2' });
  [owner, stranger] = await Promise.all([graph.signIn(acmeOwner), graph.signIn(globexOwner)]);
});
afterAll(() => graph?.stop());

/** Something that is no row's fault, such as a disk that is full. */
const breakDatabase = () =>
  graph.sql(`create function crm.no_doom() returns trigger language plpgsql as $$ begin
      if new.name = 'Doom' then raise exception 'doom' using errcode = 'disk_full'; end if;
      return new;
    end $$;
    create trigger no_doom before insert on crm.customers for each row execute function crm.no_doom()`);
const mendDatabase = () => graph.sql('drop function crm.no_doom cascade');

const jobOf = (id: string) =>
  `graphile_worker._private_jobs j where j.payload ->> 'importId' = '${id}' and j.task_id =
    (select t.id from graphile_worker._private_tasks t where t.identifier = 'crm.run_import')`;

/** Two full batches, and a row that cannot be stored. */
const file = (name: string) =>
  [
    'name,email',
    ...Array.from({ length: 2_000 }, (_, index) => `P ${index},p${index}@${name}.example`),
    `Doom,doom@${name}.example`,
  ].join('\n');

async function start(client: Client, name: string): Promise<string> {
  const id = await makeImport(graph.url, client, file(name));
  await client.rest('POST', `/v1/crm/imports/${id}/start`, {});
  await eventually(async () => {
    const [job] = await graph.sql<{ attempts: number }>(
      `select j.attempts from ${jobOf(id)} and j.attempts > 0 and j.locked_at is null`,
    );
    if (!job) throw new Error('No try has failed yet.');
  });
  return id;
}

const finished = (id: string) =>
  graph.sql<{ status: string; rows: number }>(
    `select payload ->> 'status' as status, (payload ->> 'row_count')::int as rows from kernel.event_log
     where record_id = $1 and event_type = 'customer_import.finished' order by event_id`,
    [id],
  );

const figures = ({ status, row_count, created_count, unchanged_count }: Record<string, unknown>) => [
  ...[status, row_count, created_count, unchanged_count],
];

test('an import whose last try fails is failed with a reason, and can be started again', async () => {
  await breakDatabase();
  const id = await start(owner, 'last');
  await graph.sql(`update graphile_worker._private_jobs set attempts = max_attempts - 1, run_at = now()
    where id in (select j.id from ${jobOf(id)})`);
  const failed = await endOf(owner, id);

  expect(figures(failed)).toEqual(['FAILED', 2_000, 2_000, 0]);
  expect(failed.failure).toBe(
    `The platform could not go on after 2000 rows, which stay as they are. Start the import again: rows that are in change nothing. If it fails again, tell the operator of the platform the id ${id}.`,
  );
  expect(failed.finished_at).not.toBeNull();
  expect(await finished(id)).toEqual([{ status: 'failed', rows: 2_000 }]);
  // Kept for operators, and given up once.
  await eventually(async () => {
    const jobs = await graph.sql(`select j.flags -> 'given up' as flag from ${jobOf(id)}`);
    expect(jobs).toEqual([{ flag: true }]);
  });

  const foreign = await stranger.rest('POST', `/v1/crm/imports/${id}/start`, {});
  await mendDatabase();
  const again = await runImport(owner, id);

  expect(foreign.status).toBe(404);
  expect([...figures(again), again.failure]).toEqual(['DONE', 2_001, 1, 2_000, null]);
  expect(await finished(id)).toEqual([
    { status: 'failed', rows: 2_000 },
    { status: 'done', rows: 2_001 },
  ]);
});

test('an import that died with its worker is failed by another, and cancelling it removes its file', async () => {
  await breakDatabase();
  const id = await start(owner, 'killed');
  // As a worker leaves it that was killed in the last try.
  await graph.sql(`update graphile_worker._private_jobs set attempts = max_attempts, run_at = now(),
      locked_at = now() - interval '1 hour', locked_by = 'a worker that is gone'
    where id in (select j.id from ${jobOf(id)})`);
  const failed = await endOf(owner, id);
  const cancelled = await owner.rest('POST', `/v1/crm/imports/${id}/cancel`);
  const late = await owner.rest('POST', `/v1/crm/imports/${id}/start`, {});
  await mendDatabase();

  expect(figures(failed)).toEqual(['FAILED', 2_000, 2_000, 0]);
  expect(cancelled.body.data).toMatchObject({ status: 'CANCELLED', failure: null });
  expect([late.status, late.body.error!.code]).toEqual([409, 'CONFLICT-001']);
  expect(await graph.sql('select from crm.import_chunks where import_id = $1', [id])).toEqual([]);
});

test('a file that needs a mapping fails, and can be started again with one', async () => {
  const id = await makeImport(graph.url, owner, 'a,b\nMapped Late,late@mapped.example\n');
  const failed = await runImport(owner, id);
  const mapping = [
    { column: 'a', field: 'name' },
    { column: 'b', field: 'email' },
  ];
  const again = await runImport(owner, id, { mapping });

  expect([failed.status, failed.failure]).toEqual([
    'FAILED',
    'No column is for a field of customers: name the mapping.',
  ]);
  expect([...figures(again), again.failure]).toEqual(['DONE', 1, 1, 0, null]);
});
