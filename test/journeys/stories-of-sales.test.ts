import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acmeStaff } from '../cast/cast.js';
import { accepted } from '../kit/accepted.js';
import { createdBy } from '../kit/busy-customer.js';
import { leaseGraph } from '../kit/lease-graph.js';
import type { Graph } from '../kit/start-graph.js';
import { story } from '../kit/story.js';

let graph: Graph;

beforeAll(async () => {
  graph = await leaseGraph();
});
afterAll(() => graph?.stop());

test('a wedding cake, from the first call to the deal that is won', async () => {
  await using cake = await story(graph);
  const anna = cake.owner;
  const ben = await cake.enter(acmeStaff);
  const dealChanged = `subscription { dealChanged {
    type deal { title owner { name } stage { name } customer { name tags } } } }`;
  const screen = cake.open(anna, dealChanged);
  const { pipelines } = await accepted(ben.query('{ pipelines { isDefault stages { id name } } }'));
  const stageIds = Object.fromEntries(
    pipelines.find(({ isDefault }: any) => isDefault).stages.map(({ id, name }: any) => [name, id]),
  );

  const { lena, deal, offer } = await cake.day('Monday, 4 May', async () => {
    const { customer_id } = await createdBy(ben, '/v1/crm/customers', {
      name: 'Lena Hartwig',
      phone: '+4930555017',
    });
    const notes = 'Marries on 20 June, eighty guests, no nuts.';
    const call = { customer_id, type: 'call', channel: 'phone', notes };
    await createdBy(ben, '/v1/crm/interactions', call);
    const { deal_id } = await createdBy(ben, '/v1/crm/deals', {
      title: 'Wedding cake for eighty',
      customer_id,
      amount: { amount_minor: '64000', currency: 'EUR' },
    });
    const { task_id } = await createdBy(ben, '/v1/crm/tasks', {
      title: 'Send an offer',
      deal_id,
      assignee_id: acmeStaff.id,
    });
    return { lena: customer_id, deal: deal_id, offer: task_id };
  });
  await cake.day('Wednesday, 6 May', async () => {
    await accepted(ben.rest('PATCH', `/v1/crm/tasks/${offer}`, { status: 'DONE' }));
    await accepted(ben.rest('POST', `/v1/crm/deals/${deal}/move`, { stage_id: stageIds.Proposal }));
    await screen.until(({ data }) => data?.dealChanged?.type === 'deal.stage_changed');
  });
  await cake.day('Friday, 8 May', async () => {
    await accepted(ben.rest('PATCH', `/v1/crm/customers/${lena}`, { tags: ['wedding'] }));
    const won = { stage_id: stageIds.Won, reason: 'She tasted the lemon one.' };
    await accepted(ben.rest('POST', `/v1/crm/deals/${deal}/move`, won));
    const bake = { title: 'Bake for 20 June', customer_id: lena, assignee_id: acmeStaff.id };
    await createdBy(anna, '/v1/crm/tasks', bake);
    await screen.until(({ data }) => data?.dealChanged?.type === 'deal.won');
  });

  const seen = (type: string, stage: string, tags: string[]) => ({
    type,
    deal: {
      title: 'Wedding cake for eighty',
      owner: { name: 'Ben Krause' },
      stage: { name: stage },
      customer: { name: 'Lena Hartwig', tags },
    },
  });
  expect(screen.answers.map(({ data }) => data!.dealChanged)).toEqual([
    seen('deal.created', 'Lead', []),
    seen('deal.stage_changed', 'Proposal', []),
    seen('deal.stage_changed', 'Won', ['wedding']),
    seen('deal.won', 'Won', ['wedding']),
  ]);
  await cake.end({
    'Monday, 4 May': {
      events: ['customer.created', 'interaction.logged', 'deal.created', 'task.created'],
      audit: [
        'Ben Krause: customer.created',
        'Ben Krause: interaction.logged',
        'Ben Krause: deal.created',
        'Ben Krause: task.created',
      ],
    },
    'Wednesday, 6 May': {
      events: ['task.completed', 'deal.stage_changed'],
      audit: ['Ben Krause: task.completed', 'Ben Krause: deal.stage_changed'],
    },
    'Friday, 8 May': {
      events: ['customer.updated', 'deal.stage_changed', 'deal.won', 'task.created'],
      audit: [
        'Ben Krause: customer.updated',
        'Ben Krause: deal.stage_changed',
        'Ben Krause: deal.won',
        'Anna Becker: task.created',
      ],
    },
  });
});
