import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { civilDay } from '../../../../shared/values/civil-day.js';
import { daysAfter } from '../../../../subgraphs/billing/plans/plans/schedule.rules.js';
import { acme, acmeOwner, acmeStaff } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { footprint, publishedAll } from '../../../kit/tenant-tables.js';
import { codeOf } from '../accounting/books.js';

let graph: Graph;
let owner: Client;
let staff: Client;

beforeAll(async () => {
  graph = await leaseGraph();
  [owner, staff] = await Promise.all([graph.signIn(acmeOwner), graph.signIn(acmeStaff)]);
});
afterAll(() => graph?.stop());

const plan = `tier tierName status billingCycle price { decimal currency } trialEnd nextBillingDate endsOn
  pendingChange { tier billingCycle effectiveOn } version`;
const preview = (tier: string, billingCycle = 'MONTHLY') =>
  staff.query(
    `query ($input: PlanPreviewInput!) { planPreview(input: $input) {
      kind effectiveOn lines { kind amount { decimal } } net { decimal } nextBillingDate hash } }`,
    { input: { tier, billingCycle } },
  );
const mutate = (client: Client, name: string, input: object) =>
  client.query(
    `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { plan { ${plan} } } }`,
    { input },
  );
const change = (tier: string, more: object = {}) =>
  mutate(owner, 'changePlan', { tier, billingCycle: 'MONTHLY', ...more });

async function trialEndOf() {
  const [row] = await graph.sql<{ trialEnd: string; startsOn: string; timezone: string }>(
    `select trial_end::text as "trialEnd", period_start::text as "startsOn", timezone from billing.plans
     where business_id = $1`,
    [acme.id],
  );
  return row!;
}

test('a business begins with a trial of fourteen days, which its members see and strangers do not', async () => {
  const { trialEnd, startsOn, timezone } = await trialEndOf();
  const { status, body } = await staff.rest('GET', '/v1/business/plan');
  const { data } = await staff.query(
    '{ tiers { code rank prices { billingCycle price { decimal currency } } } }',
  );

  expect([daysAfter(startsOn, 14), startsOn <= civilDay(new Date(), timezone)]).toEqual([trialEnd, true]);
  expect([status, body.data]).toEqual([
    200,
    {
      ...{ business_id: acme.id, status: 'TRIALING', tier: 'entrepreneur', tier_name: 'Entrepreneur' },
      ...{ price: { amount_minor: '4500', currency: 'EUR', decimal: '45.00' }, billing_cycle: 'MONTHLY' },
      ...{ timezone, trial_end: trialEnd, period_start: startsOn, next_billing_date: trialEnd },
      ...{ ends_on: null, pending_change: null, version: 1 },
    },
  ]);
  expect(data.tiers.map(({ code, rank }: any) => [code, rank])).toEqual([
    ...[
      ['starter', 0],
      ['entrepreneur', 1],
      ['growth', 2],
      ['scale', 3],
    ],
  ]);
  expect(data.tiers[2].prices).toEqual([
    { billingCycle: 'MONTHLY', price: { decimal: '139.00', currency: 'EUR' } },
    { billingCycle: 'YEARLY', price: { decimal: '1390.00', currency: 'EUR' } },
  ]);
});

test('a preview writes nothing, and the change that names its hash does what it said', async () => {
  const { trialEnd } = await trialEndOf();
  const before = await footprint(graph);
  const { data } = await preview('growth');
  const afterwards = await footprint(graph);
  const { hash, ...said } = data.planPreview;
  const outdated = await change('growth', {
    previewHash: hash.replace(/^./, hash.startsWith('0') ? '1' : '0'),
  });
  const changed = await change('growth', { previewHash: hash });

  expect(afterwards).toEqual(before);
  expect(said).toEqual({
    ...{
      kind: 'TRIAL',
      effectiveOn: trialEnd,
      lines: [],
      net: { decimal: '0.00' },
      nextBillingDate: trialEnd,
    },
  });
  expect(codeOf(outdated)).toBe('PLAN-005');
  expect(changed.data.changePlan.plan).toEqual({
    ...{ tier: 'growth', tierName: 'Growth', status: 'TRIALING', billingCycle: 'MONTHLY' },
    ...{ price: { decimal: '139.00', currency: 'EUR' }, trialEnd, nextBillingDate: trialEnd, endsOn: null },
    ...{ pendingChange: null, version: 2 },
  });
});

test('what is the plan already, is not on offer, or is malformed is refused with its code', async () => {
  const refused = await Promise.all([
    change('growth'),
    change('platinum'),
    change(''),
    change('scale', { previewHash: 'soon' }),
    mutate(owner, 'cancelPlanChange', {}),
    mutate(owner, 'resumePlan', {}),
    mutate(owner, 'cancelPlan', { version: 1 }),
    mutate(staff, 'changePlan', { tier: 'scale', billingCycle: 'MONTHLY' }),
  ]);

  expect(refused.map(codeOf)).toEqual([
    ...['PLAN-001', 'PLAN-004', 'VAL-001', 'VAL-001', 'PLAN-002', 'PLAN-002', 'STALE-001', 'AUTH-004'],
  ]);
});

test('a plan that is cancelled ends with its period, takes no change meanwhile, and can be resumed', async () => {
  const { trialEnd } = await trialEndOf();
  const cancelled = await mutate(owner, 'cancelPlan', {});
  const again = await mutate(owner, 'cancelPlan', {});
  const changed = await change('scale');
  const { status, body } = await owner.rest('POST', '/v1/business/plan/resume', {});
  await publishedAll(graph);
  const events = await graph.sql<{ type: string }>(
    `select event_type as type from kernel.event_log where business_id = $1 and event_type like 'plan.%' order by event_id`,
    [acme.id],
  );

  expect(cancelled.data.cancelPlan.plan).toMatchObject({ endsOn: trialEnd, nextBillingDate: null });
  expect([codeOf(again), codeOf(changed)]).toEqual(['PLAN-002', 'PLAN-002']);
  expect([status, body.data]).toMatchObject([200, { ends_on: null, next_billing_date: trialEnd }]);
  expect(events.map(({ type }) => type)).toEqual([
    ...['plan.tier_changed', 'plan.cancelled', 'plan.resumed'],
  ]);
});
