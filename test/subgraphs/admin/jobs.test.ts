import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { acmeOwner, acme, member, platform } from '../../cast/cast.js';
import { addMember } from '../../kit/add-member.js';
import type { Client } from '../../kit/client.js';
import { eventually } from '../../kit/eventually.js';
import { tracelessOutcome } from '../../kit/outcome.js';
import { startGraph, type Graph } from '../../kit/start-graph.js';

let graph: Graph;
let ops: Client;
const opsMember = member(platform, 'admin_ops');

beforeAll(async () => {
  graph = await startGraph();
  ops = await graph.signInStaff(opsMember);
});
beforeEach(() => graph.sql("delete from graphile_worker._private_jobs where key like 'test:%'"));
afterAll(() => graph?.stop());

const secret = 'bri_very-secret-token';

/** A job that no worker knows, so that it stays as it is. Answers the id that it shows. */
async function addJob(name: string, attempts: number, minutesAgo = 0): Promise<string> {
  const [row] = await graph.sql<{ number: number }>(
    `select id::int as number from graphile_worker.add_job('test.unknown', json_build_object('token', $2::text),
       max_attempts := 3, job_key := 'test:' || $1, run_at := now() - interval '1 minute')`,
    [name, secret],
  );
  await graph.sql(
    `update graphile_worker._private_jobs set attempts = $2, last_error = 'Refused: ' || $3,
       updated_at = now() - $4 * interval '1 minute' where id = $1`,
    [row!.number, attempts, secret, minutesAgo],
  );
  return `00000000-0000-8000-8000-${row!.number.toString(16).padStart(12, '0')}`;
}

const states = () =>
  graph.sql(
    'select substr(key, 6) as name, attempts, run_at <= now() as "isDue" from graphile_worker._private_jobs where key like \'test:%\'',
  );
const auditOf = (recordId: string) =>
  graph.sql(
    'select business_id, user_id, action, before_state as before, after_state as after from kernel.audit_log where record_id = $1',
    [recordId],
  );

const retry = 'mutation ($id: ID!) { retryJob(input: { id: $id }) { deletedId } }';
const discard = 'mutation ($id: ID!) { discardJob(input: { id: $id }) { deletedId } }';

test('the queues are counted by the name of their jobs, in GraphQL and REST', async () => {
  await addJob('new', 0);
  await addJob('failed once', 1);
  await addJob('failed twice', 2);
  await addJob('dead', 3);

  const { data } = await ops.query('{ queues { name waiting running retrying dead oldestWaitSeconds } }');
  const { body } = await ops.rest('GET', '/v1/admin/queues');

  const [queue] = data.queues.filter(({ name }: { name: string }) => name === 'test.unknown');
  expect(queue).toEqual({
    name: 'test.unknown',
    waiting: 1,
    running: 0,
    retrying: 2,
    dead: 1,
    oldestWaitSeconds: expect.any(Number),
  });
  expect(queue.oldestWaitSeconds).toBeGreaterThanOrEqual(60);
  expect(queue.oldestWaitSeconds).toBeLessThan(120);
  expect((body.data as any).items).toContainEqual(
    expect.objectContaining({ name: 'test.unknown', waiting: 1, retrying: 2, dead: 1 }),
  );
});

test('the figures of the queue are at /metrics', async () => {
  await addJob('dead', 3);

  const metrics = await (await fetch(`${graph.url}/metrics`)).text();

  expect(metrics).toContain('\nbraiflow_jobs_dead{job="test.unknown"} 1\n');
  expect(metrics).toContain('\nbraiflow_jobs_waiting{job="test.unknown"} 0\n');
});

describe('dead jobs', () => {
  test('come in pages, the last to fail first, without what their payload holds', async () => {
    const [oldest, newest, middle] = [
      await addJob('1', 3, 9),
      await addJob('2', 3, 1),
      await addJob('3', 3, 5),
    ];
    await addJob('alive', 2);

    const seen: object[] = [];
    let after = '';
    do {
      const { body } = await ops.rest('GET', `/v1/admin/jobs/dead?limit=2${after}`);
      const { items, page_info: page } = body.data as any;
      seen.push(...items);
      after = page.has_more ? `&after=${page.next_cursor}` : '';
    } while (after);

    const job = {
      job: 'test.unknown',
      attempts: 3,
      last_error: 'Refused: […]',
      failed_at: expect.stringMatching(/Z$/),
    };
    expect(seen).toEqual([newest, middle, oldest].map((id) => ({ dead_job_id: id, ...job })));
  });

  test('are tried again at once with all attempts, which is noted', async () => {
    const id = await addJob('again', 3);

    const { data, errors } = await ops.query(retry, { id });

    expect(errors).toBeUndefined();
    expect(data.retryJob).toEqual({ deletedId: id });
    expect(await states()).toEqual([{ name: 'again', attempts: 0, isDue: true }]);
    expect(await auditOf(id)).toEqual([
      {
        business_id: platform.id,
        user_id: opsMember.id,
        action: 'job.retried',
        before: { job: 'test.unknown', status: 'dead' },
        after: { job: 'test.unknown', status: 'waiting' },
      },
    ]);
  });

  test('are discarded, which is noted', async () => {
    const id = await addJob('away', 3);

    const { status, body } = await ops.rest('POST', `/v1/admin/jobs/${id}/discard`);

    expect([status, body.data]).toEqual([200, { deleted_id: id }]);
    expect(await states()).toEqual([]);
    expect(await auditOf(id)).toMatchObject([{ action: 'job.discarded', after: null }]);
  });

  test('are nobody’s but the staff’s who hold the permission, and a job that is not dead is not found', async () => {
    const id = await addJob('dead', 3);
    const alive = await addJob('alive', 2);
    const owner = await graph.signIn(acmeOwner);
    const grasping = await graph.signIn(
      await addMember(graph, acme, { name: 'Gus Grasp', role: 'owner', grants: ['admin.jobs'] }),
    );
    const support = await graph.signInStaff(member(platform, 'admin_support'));
    const ask = (client: Client, operation: string, of = id) =>
      tracelessOutcome(graph, () => client.query(operation, { id: of }));

    for (const operation of [retry, discard, '{ queues { name } }', '{ deadJobs { nodes { id } } }']) {
      expect(await ask(graph.nobody, operation)).toBe('AUTH-004 401');
      expect(await ask(owner, operation)).toBe('AUTH-004 403');
      expect(await ask(grasping, operation)).toBe('AUTH-004 403');
      expect(await ask(support, operation)).toBe('AUTH-004 403');
    }
    for (const operation of [retry, discard]) {
      expect(await ask(ops, operation, alive)).toBe('NOT-FOUND-001 404');
      expect(await ask(ops, operation, crypto.randomUUID())).toBe('NOT-FOUND-001 404');
    }
    expect(await states()).toEqual([
      { name: 'dead', attempts: 3, isDue: true },
      { name: 'alive', attempts: 2, isDue: true },
    ]);
    const root = await graph.signInStaff(member(platform, 'super_admin'));
    expect(await ask(root, discard)).toBe('answered, but kernel.audit_chain, kernel.audit_log changed');
  });
});

test('a retried job is really run', async () => {
  const [row] = await graph.sql<{ number: number }>(
    `select id::int as number from graphile_worker.add_job('mail.send',
       '{"to": "ada@acme.example", "subject": "At last", "text": "Hello"}', max_attempts := 3, run_at := now() + interval '1 hour')`,
  );
  await graph.sql('update graphile_worker._private_jobs set attempts = 3 where id = $1', [row!.number]);

  const id = `00000000-0000-8000-8000-${row!.number.toString(16).padStart(12, '0')}`;
  await ops.query(retry, { id });

  await eventually(async () =>
    expect(await graph.sql('select recipient, subject from kernel.mailbox')).toContainEqual({
      recipient: 'ada@acme.example',
      subject: 'At last',
    }),
  );
});
