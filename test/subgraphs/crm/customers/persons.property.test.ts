import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { acme, acmeOwner } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { eventually } from '../../../kit/eventually.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { publishedAll, tenantTables } from '../../../kit/tenant-tables.js';
import { PersonsModel, type Step } from './persons-model.js';

let graph: Graph;
let owner: Client;

beforeAll(async () => {
  graph = await leaseGraph();
  owner = await graph.signIn(acmeOwner);
});
afterAll(() => graph?.stop());

const place = fc.nat({ max: 9 });
const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('create' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('update' as const), of: place }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constantFrom('interaction', 'deal', 'task'), of: place }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('merge' as const),
      of: place,
      other: place,
      from: fc.constantFrom('SURVIVOR', 'MERGED'),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('undo' as const), of: place }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('erase' as const), of: place }) },
);

/** A history of one business's customers: a few to begin with, then anything. */
const histories = fc
  .array(steps, { minLength: 15, maxLength: 40 })
  .map((rest): Step[] => [...Array.from({ length: 4 }, (): Step => ({ kind: 'create' })), ...rest]);

/** So many histories fit into the time of a test; the seed of a failure is printed and can be set. */
const run = { numRuns: 12, interruptAfterTimeLimit: 15_000, endOnFailure: true } as const;
const seed = Number(process.env['PROPERTY_SEED']) || Date.now() % 2 ** 31;

test(`whatever is merged, undone and erased, all stays true (seed ${seed})`, async () => {
  let histories_ = 0;
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      histories_ += 1;
      const model = new PersonsModel(owner, `h${histories_}x`);
      for (const step of history) await model.take(step);
      await expectReferences(model);
      await expectEvents(model);
      await expectIntegrity();
      await expectNothingOf(model);
    }),
    { ...run, seed },
  );
  expect(histories_).toBeGreaterThan(0);
}, 180_000);

/** Each record has the holder that the model knows, none is lost, and old ids lead to their survivors. */
async function expectReferences(model: PersonsModel): Promise<void> {
  const rows = await graph.sql<{ id: string; holder: string | null }>(
    `select id, customer_id as holder from crm.interactions where id = any($1)
     union all select id, customer_id from crm.deals where id = any($1)
     union all select id, customer_id from crm.tasks where id = any($1)`,
    [model.recordIds()],
  );
  expect(new Map(rows.map(({ id, holder }) => [id, holder]))).toEqual(model.holders());
  const ids = model.customerIds();
  const leads = await graph.sql<{ id: string; to: string }>(
    `select id, id as to from crm.customers where id = any($1)
     union all select old_id, customer_id from crm.customer_aliases where old_id = any($1)`,
    [ids],
  );
  expect(new Map(leads.map(({ id, to }) => [id, to]))).toEqual(model.survivors());
}

/** The log has each event once, in an unbroken sequence. */
async function expectEvents(model: PersonsModel): Promise<void> {
  await publishedAll(graph);
  const [sequence] = await graph.sql<{ last: number; count: number }>(
    'select max(seq)::int as last, count(*)::int as count from kernel.event_sequence where business_id = $1',
    [acme.id],
  );
  expect(sequence!.last).toBe(sequence!.count);
  const rows = await graph.sql<{ type: string; count: number }>(
    `select event_type as type, count(*)::int as count from kernel.event_log
     where record_id = any($1) and event_type = any($2) group by 1`,
    [[...model.customerIds(), ...model.recordIds()], [...model.expectedEvents().keys()]],
  );
  const counted = new Map(rows.map(({ type, count }) => [type, count]));
  for (const [type, count] of model.expectedEvents())
    expect([type, counted.get(type) ?? 0]).toEqual([type, count]);
}

async function expectIntegrity(): Promise<void> {
  const { data } = await owner.query('{ auditIntegrity { isIntact firstFault { seq reason } } }');
  expect(data.auditIntegrity).toEqual({ isIntact: true, firstFault: null });
}

/** No value of an erased person stands in any table of a tenant. */
async function expectNothingOf(model: PersonsModel): Promise<void> {
  const values = model.erasedValues();
  if (values.length === 0) return;
  const tables = await tenantTables(graph);
  const parts = tables.map(
    (name) => `select '${name}' as name, t::text as row from ${name} t where t::text ~* $1`,
  );
  await eventually(async () => {
    const rows = await graph.sql(parts.join(' union all '), [values.join('|')]);
    expect(rows).toEqual([]);
  });
}
