import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, globex } from '../../cast/cast.js';
import { eventually } from '../../kit/eventually.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';

let graph: Graph;
beforeAll(async () => {
  graph = await leaseGraph();
});
afterAll(() => graph?.stop());

/** So many keys of the business, all of one age, such as `7 days`. */
async function addKeys(businessId: string, count: number, age: string): Promise<void> {
  await graph.sql(
    `insert into kernel.idempotency_keys (business_id, credential, operation, key, claim_id, digest, created_at)
     select $1, 'user of the test', 'createCustomer', $3 || ' ' || place, gen_random_uuid(), 'digest',
       now() - $3::interval
     from generate_series(1, $2) place`,
    [businessId, count, age],
  );
}

const left = () =>
  graph.sql(
    `select business_id, count(*)::int as keys from kernel.idempotency_keys
     where credential = 'user of the test' group by business_id order by business_id`,
  );

test('keys past their seven days are deleted in every business, however many; the others stay', async () => {
  await addKeys(acme.id, 3, '6 days 23 hours');
  await addKeys(acme.id, 2_100, '7 days 1 minute');
  await addKeys(globex.id, 1, '1 minute');
  await addKeys(globex.id, 5, '30 days');

  await graph.sql("select graphile_worker.add_job('identity.forget_idempotency_keys')");

  await eventually(async () =>
    expect(await left()).toEqual(
      [
        { business_id: acme.id, keys: 3 },
        { business_id: globex.id, keys: 1 },
      ].toSorted((a, b) => (a.business_id < b.business_id ? -1 : 1)),
    ),
  );
});

test('the job is on the schedule', async () => {
  const known = await graph.sql<{ identifier: string }>(
    'select identifier from graphile_worker._private_known_crontabs',
  );

  expect(known).toContainEqual({ identifier: 'identity.forget_idempotency_keys' });
});
