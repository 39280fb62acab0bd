import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner, acmeStaff, globexOwner } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { footprint } from '../../../kit/tenant-tables.js';

let graph: Graph;
let staff: Client;
let owner: Client;
let customerId: string;
let stages: Record<string, string>;

beforeAll(async () => {
  graph = await leaseGraph();
  [staff, owner] = await Promise.all([graph.signIn(acmeStaff), graph.signIn(acmeOwner)]);
  const [customer] = await graph.sql<{ id: string }>(
    'select id from crm.customers where business_id = $1 order by id desc limit 1',
    [acme.id],
  );
  customerId = customer!.id;
  const rows = await graph.sql<{ id: string; name: string }>(
    'select id, name from crm.stages where business_id = $1',
    [acme.id],
  );
  stages = Object.fromEntries(rows.map(({ id, name }) => [name, id]));
});
afterAll(() => graph?.stop());

const fields = `id title status closeReason closedAt amount { amountMinor currency decimal } customer { id } company { id }
  stage { name } pipeline { name } owner { id name } expectedCloseDate version`;
const mutate = (name: string) =>
  `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { deal { ${fields} } } }`;
const missing = '01930000-0000-7000-8000-0000deadbeef';

async function newDeal(input: object = {}): Promise<any> {
  const { data } = await staff.query(mutate('createDeal'), { input: { title: 'Cake', ...input } });
  return data.createDeal.deal;
}

function eventsOf(id: string) {
  return graph.sql<{ event_type: string; payload: any }>(
    'select event_type, payload from kernel.event_log where record_id = $1 order by event_id',
    [id],
  );
}

const typesOf = async (id: string) => (await eventsOf(id)).map(({ event_type }) => event_type);

test('a deal begins in the first stage of the default pipeline, with its history, event and audit row', async () => {
  const amount = { amountMinor: '9007199254740993', currency: 'eur' };

  const deal = await newDeal({ customerId, amount, expectedCloseDate: '2026-12-24' });

  const { id, ...rest } = deal;
  expect(rest).toEqual({
    title: 'Cake',
    status: 'OPEN',
    closeReason: null,
    closedAt: null,
    amount: { amountMinor: '9007199254740993', currency: 'EUR', decimal: '90071992547409.93' },
    customer: { id: customerId },
    company: null,
    stage: { name: 'Lead' },
    pipeline: { name: 'Sales' },
    owner: { id: acmeStaff.id, name: acmeStaff.name },
    expectedCloseDate: '2026-12-24',
    version: 1,
  });
  const [created] = await eventsOf(id);
  expect(created).toMatchObject({
    event_type: 'deal.created',
    payload: {
      deal_id: id,
      stage_id: stages.Lead,
      status: 'open',
      amount: { amount_minor: '9007199254740993', currency: 'EUR' },
      expected_close_date: '2026-12-24',
    },
  });
  const history =
    'select from_stage_id, to_stage_id, seconds_in_stage, changed_by from crm.deal_stage_changes where deal_id = $1';
  expect(await graph.sql(history, [id])).toEqual([
    { from_stage_id: null, to_stage_id: stages.Lead, seconds_in_stage: null, changed_by: acmeStaff.id },
  ]);
  const audit = 'select action, table_name from kernel.audit_log where record_id = $1';
  expect(await graph.sql(audit, [id])).toEqual([{ action: 'deal.created', table_name: 'crm.deals' }]);
});

test('a deal is moved, won and reopened; the history says from where, by whom and after how long', async () => {
  const { id } = await newDeal();
  await graph.sql(
    `update crm.deals set stage_entered_at = stage_entered_at - interval '90 s' where id = $1`,
    [id],
  );

  await staff.query(mutate('moveDeal'), { input: { id, stageId: stages.Proposal, version: 1 } });
  const won = await owner.rest('POST', `/v1/crm/deals/${id}/move`, {
    stage_id: stages.Won,
    reason: 'Best price',
  });
  const again = await owner.query(mutate('moveDeal'), { input: { id, stageId: stages.Won } });
  const reopened = await staff.query(mutate('moveDeal'), {
    input: { id, stageId: stages.Lead, reason: 'x' },
  });

  expect(won.body.data).toMatchObject({
    status: 'WON',
    close_reason: 'Best price',
    closed_at: expect.any(String),
    version: 3,
  });
  expect(again.data.moveDeal.deal.version).toBe(3);
  expect(reopened.data.moveDeal.deal).toMatchObject({ status: 'OPEN', closeReason: null, closedAt: null });
  expect(await typesOf(id)).toEqual([
    'deal.created',
    'deal.stage_changed',
    'deal.stage_changed',
    'deal.won',
    'deal.stage_changed',
    'deal.reopened',
  ]);
  const { body } = await staff.rest('GET', `/v1/crm/deals/${id}/stage-changes?limit=3`);
  const { items, page_info } = body.data as any;
  expect(page_info.has_more).toBe(true);
  expect(
    items.map((item: any) => [item.from_stage.name, item.to_stage.name, item.changed_by.user_id]),
  ).toEqual([
    ['Won', 'Lead', acmeStaff.id],
    ['Proposal', 'Won', acmeOwner.id],
    ['Lead', 'Proposal', acmeStaff.id],
  ]);
  expect(items[2].seconds_in_stage).toBeGreaterThanOrEqual(90);
  expect(items[2].seconds_in_stage).toBeLessThan(150);
});

test('a lost deal says why, and keeps it', async () => {
  const { id } = await newDeal();

  const { data } = await staff.query(mutate('moveDeal'), {
    input: { id, stageId: stages.Lost, reason: 'Too late' },
  });

  expect(data.moveDeal.deal).toMatchObject({ status: 'LOST', closeReason: 'Too late' });
  expect((await eventsOf(id)).at(-1)).toMatchObject({
    event_type: 'deal.lost',
    payload: { status: 'lost', close_reason: 'Too late' },
  });
});

test('the history cannot be changed, not even by the platform', async () => {
  const rights = await graph.sql(
    `select privilege_type from information_schema.role_table_grants
     where table_name = 'deal_stage_changes' and grantee = 'braiflow_app' order by 1`,
    [],
  );

  expect(rights).toEqual([{ privilege_type: 'INSERT' }, { privilege_type: 'SELECT' }]);
});

test('a change names what it changes, null clears, and a change of nothing leaves nothing', async () => {
  const { id } = await newDeal({ customerId, amount: { amountMinor: 500, currency: 'JPY' } });

  const changed = await staff.query(mutate('updateDeal'), {
    input: { id, version: 1, title: 'Bread', ownerId: acmeOwner.id, customerId: null },
  });
  const cleared = await staff.rest('PATCH', `/v1/crm/deals/${id}`, {
    amount: null,
    expected_close_date: null,
  });
  const before = await footprint(graph);
  const same = await staff.query(mutate('updateDeal'), { input: { id, title: 'Bread' } });

  expect(changed.data.updateDeal.deal).toMatchObject({
    title: 'Bread',
    owner: { id: acmeOwner.id },
    customer: null,
    amount: { amountMinor: '500', currency: 'JPY', decimal: '500' },
    version: 2,
  });
  expect(cleared.body.data).toMatchObject({ amount: null, version: 3 });
  expect(same.data.updateDeal.deal.version).toBe(3);
  expect(await footprint(graph)).toEqual(before);
  expect(await typesOf(id)).toEqual(['deal.created', 'deal.updated', 'deal.updated']);
});

test('of ten moves at once on one version, one is made and nine are told', async () => {
  const { id } = await newDeal();

  const answers = await Promise.all(
    Array.from({ length: 10 }, () =>
      staff.query(mutate('moveDeal'), { input: { id, stageId: stages.Qualified, version: 1 } }),
    ),
  );

  const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'moved');
  expect(codes.toSorted()).toEqual([...Array(9).fill('STALE-001'), 'moved']);
  expect(await typesOf(id)).toEqual(['deal.created', 'deal.stage_changed']);
});

test.each([
  ['a customer', { customerId: missing }, 'NOT-FOUND-001'],
  ['a company', { companyId: missing }, 'NOT-FOUND-001'],
  ['a stage', { stageId: missing }, 'NOT-FOUND-001'],
  ['a pipeline', { pipelineId: missing }, 'NOT-FOUND-001'],
  ['an owner of another business', { ownerId: globexOwner.id }, 'NOT-FOUND-001'],
  ['a negative amount', { amount: { amountMinor: -1, currency: 'EUR' } }, 'VAL-001'],
  ['a currency that is none', { amount: { amountMinor: 1, currency: 'EUX' } }, 'VAL-001'],
])('a deal with %s is refused, and nothing is written', async (_what, input, code) => {
  const before = await footprint(graph);

  const { errors } = await staff.query(mutate('createDeal'), { input: { title: 'Faulty', ...input } });

  expect(errors).toMatchObject([{ extensions: { code } }]);
  expect(await footprint(graph)).toEqual(before);
});
