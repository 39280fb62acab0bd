import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner, globex, globexOwner } from '../../cast/cast.js';
import { eventually } from '../../kit/eventually.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';

let graph: Graph;
beforeAll(async () => {
  graph = await leaseGraph();
});
afterAll(() => graph?.stop());

/** As many sessions of the person as there are ends, which lie so many days back, each with one token. */
async function addSessions(businessId: string, userId: string, ends: readonly object[]): Promise<void> {
  for (const { revoked = null, idle = -1, expires = -1 } of ends as Record<string, number | null>[]) {
    await graph.sql(
      `with session as (
         insert into identity.sessions
           (business_id, id, user_id, methods, created_at, last_used_at, idle_expires_at, expires_at, revoked_at)
         values ($1, gen_random_uuid(), $2, '{pwd}', now() - interval '99 days', now(),
           now() - $3 * interval '1 day', now() - $4 * interval '1 day', now() - $5::int * interval '1 day')
         returning business_id, id)
       insert into identity.refresh_tokens (business_id, token_hash, session_id, created_at)
       select business_id, id::text, id, now() from session`,
      [businessId, userId, idle, expires, revoked],
    );
  }
}

const left = () =>
  graph.sql(
    `select s.business_id, count(*)::int as sessions, count(t.session_id)::int as tokens
     from identity.sessions s left join identity.refresh_tokens t on t.session_id = s.id
     where s.created_at < now() - interval '90 days' group by s.business_id order by s.business_id`,
  );

test('sessions are deleted 30 days after their end, however they ended, with their tokens', async () => {
  const kept = [{ revoked: 29 }, { idle: 29 }, { expires: 29, idle: 29 }, {}];
  await addSessions(acme.id, acmeOwner.id, [...kept, { revoked: 31 }, { idle: 31 }, { expires: 31 }]);
  await addSessions(globex.id, globexOwner.id, [{}, ...Array.from({ length: 230 }, () => ({ revoked: 31 }))]);

  await graph.sql("select graphile_worker.add_job('identity.forget_sessions')");

  await eventually(async () =>
    expect(await left()).toEqual(
      [
        { business_id: acme.id, sessions: 4, tokens: 4 },
        { business_id: globex.id, sessions: 1, tokens: 1 },
      ].toSorted((a, b) => (a.business_id < b.business_id ? -1 : 1)),
    ),
  );
});

test('the job is on the schedule', async () => {
  const known = await graph.sql<{ identifier: string }>(
    'select identifier from graphile_worker._private_known_crontabs',
  );

  expect(known).toContainEqual({ identifier: 'identity.forget_sessions' });
});
