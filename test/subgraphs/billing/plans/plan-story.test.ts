import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Database } from '../../../../shared/changes/database.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { platformActor } from '../../../../shared/kernel/platform-actor.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { systemIds } from '../../../../shared/values/ids.js';
import type { BillingCycle } from '../../../../subgraphs/billing/plans/tiers/tier.rules.js';
import { changePlan } from '../../../../subgraphs/billing/plans/plan-changes/change-plan.service.js';
import { cancelPlan } from '../../../../subgraphs/billing/plans/plan-changes/end-plan.service.js';
import { previewPlan } from '../../../../subgraphs/billing/plans/plan-changes/preview-plan.service.js';
import { hashOf } from '../../../../subgraphs/billing/plans/plan-changes/asked-change.rules.js';
import { renewPlan } from '../../../../subgraphs/billing/plans/renewals/renew-plan.job.js';
import { trialEndAnnounced } from '../../../../subgraphs/billing/plans/trials/announce-trial-end.job.js';
import { startPlanOf } from '../../../../subgraphs/billing/plans/trials/start-plan.service.js';
import { globex, globexOwner } from '../../../cast/cast.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';

let graph: Graph;
let database: Database;
let kernel: Kernel;
let now = new Date('2186-03-20T12:00:00Z');
const clock = { now: () => now };
const actor: UserActor = {
  ...{ businessId: globex.id, userId: globexOwner.id, apiKeyId: null, requestId: 'req_story', address: null },
};

beforeAll(async () => {
  graph = await leaseGraph();
  database = await Database.open({
    ...{ connectionString: graph.applicationUrl, poolSize: 8, tenantSetting: 'session', entities: [] },
    ...{ clock, ids: systemIds },
  });
  kernel = { database, clock, ids: systemIds } as unknown as Kernel;
  // The story begins in a March: what the business has of a plan goes.
  await graph.sql(`begin; set local session_replication_role = replica;
    ${['plan_changes', 'plan_periods', 'plans'].map((table) => `delete from billing.${table} where business_id = '${globex.id}';`).join(' ')}
    delete from kernel.event_log where business_id = '${globex.id}' and event_type like 'plan.%'; commit`);
  await database.write(platformActor(kernel, globex.id), (unit) =>
    startPlanOf(unit, { currency: 'USD', timezone: 'Europe/Berlin' }),
  );
});
afterAll(async () => {
  await database?.close();
  await graph?.stop();
});

const on = (day: string, time = '12:00:00Z') => (now = new Date(`${day}T${time}`));
const renew = () => renewPlan.run(kernel, { businessId: globex.id });
const to = (tier: string, billingCycle: BillingCycle = 'monthly') =>
  changePlan(kernel, actor, { tier, billingCycle });

/** Periods, changes and events that are there, in order. */
async function kept() {
  const [row] = await graph.sql<{ periods: string[][]; changes: unknown[][]; events: string[] }>(
    `select
      (select json_agg(array[starts_on::text, ends_on::text] order by period_index) from billing.plan_periods
        where business_id = $1) as periods,
      (select json_agg(json_build_array(kind, changed_on, net_minor) order by id) from billing.plan_changes
        where business_id = $1) as changes,
      (select json_agg(event_type order by event_id) from kernel.event_log
        where business_id = $1 and event_type like 'plan.%') as events`,
    [globex.id],
  );
  return row!;
}

test('trial, its end, two upgrades, a smaller tier, months without a platform, the end, and another beginning', async () => {
  on('2186-03-31');
  await trialEndAnnounced.run(kernel, { businessId: globex.id, trialEnd: '2186-04-03' });
  // 23:59:59 of the day before in Berlin, and the first instant of the day.
  on('2186-04-02', '21:59:59Z');
  await renew();
  const early = await kept();
  on('2186-04-02', '22:00:00Z');
  await Promise.all(Array.from({ length: 8 }, renew));
  on('2186-04-13');
  const quote = await previewPlan(kernel, globex.id, { tier: 'growth', billingCycle: 'monthly' });
  const grown = await changePlan(kernel, actor, {
    ...{ tier: 'growth', billingCycle: 'monthly', previewHash: hashOf(quote) },
  });
  on('2186-04-27');
  await to('scale');
  const smaller = await to('entrepreneur');
  on('2186-07-15');
  await renew();
  await cancelPlan(kernel, actor, {});
  on('2186-09-01');
  await renew();
  const ended = await previewPlan(kernel, globex.id, { tier: 'growth', billingCycle: 'yearly' });
  const anew = await to('growth', 'yearly');

  expect(early).toMatchObject({
    periods: null,
    changes: null,
    events: ['plan.started', 'plan.trial_ending'],
  });
  expect([grown.nextBillingDate, smaller.price.tier, smaller.pendingPrice?.tier]).toEqual([
    ...['2186-05-03', 'scale', 'entrepreneur'],
  ]);
  expect([ended.kind, anew.nextBillingDate, anew.periodIndex]).toEqual(['restart', '2187-09-01', 4]);
  expect(await kept()).toEqual({
    periods: [
      ['2186-04-03', '2186-05-03'],
      ['2186-05-03', '2186-06-03'],
      ['2186-06-03', '2186-07-03'],
      ['2186-07-03', '2186-08-03'],
      ['2186-09-01', '2187-09-01'],
    ],
    changes: [
      ['trial_end', '2186-04-03', 4_900],
      ['upgrade', '2186-04-13', 6_666],
      ['upgrade', '2186-04-27', 5_000],
      ['downgrade', '2186-05-03', 0],
      ['renewal', '2186-05-03', 4_900],
      ['renewal', '2186-06-03', 4_900],
      ['renewal', '2186-07-03', 4_900],
      ['ended', '2186-08-03', 0],
      ['restart', '2186-09-01', 149_000],
    ],
    events: [
      ...['plan.started', 'plan.trial_ending', 'plan.renewed', 'plan.tier_changed', 'plan.tier_changed'],
      ...['plan.change_scheduled', 'plan.tier_changed', 'plan.renewed', 'plan.renewed', 'plan.renewed'],
      ...['plan.cancelled', 'plan.ended', 'plan.tier_changed'],
    ],
  });
});

test('of ten who change the plan at once one does, and the others are told that it is so', async () => {
  on('2186-10-01');
  const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => to('scale', 'yearly')));
  const refused = outcomes.flatMap((outcome) =>
    outcome.status === 'rejected' ? [outcome.reason.definition.code] : [],
  );

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(refused).toEqual(Array.from({ length: 9 }, () => 'PLAN-001'));
});

test('the database keeps what a change cost, and refuses sums that are not those of its lines', async () => {
  const forged = (set: string) =>
    graph.sql(
      `update billing.plan_changes set ${set} where business_id = '${globex.id}' and kind = 'restart'`,
    );

  await expect(forged('net_minor = 1')).rejects.toThrow('plan_changes_net');
  await expect(
    database.write(actor, (unit) => unit.execute('update billing.plan_changes set net_minor = 1', [])),
  ).rejects.toThrow('permission denied');
});
