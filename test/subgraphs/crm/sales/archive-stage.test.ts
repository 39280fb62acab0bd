import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acmeOwner, acmeStaff } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { newPipeline, pipelineMutation } from '../../../kit/pipelines.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { footprint } from '../../../kit/tenant-tables.js';

let graph: Graph;
let owner: Client;
let staff: Client;

beforeAll(async () => {
  graph = await leaseGraph();
  [owner, staff] = await Promise.all([graph.signIn(acmeOwner), graph.signIn(acmeStaff)]);
});
afterAll(() => graph?.stop());

function eventTypes(id: string) {
  return graph.sql<{ event_type: string }>(
    'select event_type from kernel.event_log where record_id = $1 order by event_id',
    [id],
  );
}

test('a stage with open deals is archived only with a target, to which they move with their history', async () => {
  const { stages, id } = await newPipeline(owner);
  const create = 'mutation ($input: CreateDealInput!) { createDeal(input: $input) { deal { id } } }';
  const { data } = await staff.query(create, { input: { title: 'Stays', stageId: stages[0].id } });
  const dealId = data.createDeal.deal.id;
  const before = await footprint(graph);

  const refused = await owner.query(pipelineMutation('archiveStage'), { input: { id: stages[0].id } });
  const closed = await owner.query(pipelineMutation('archiveStage'), {
    input: { id: stages[0].id, targetStageId: stages[4].id },
  });
  const afterwards = await footprint(graph);
  const { status, body } = await owner.rest('POST', `/v1/crm/stages/${stages[0].id}/archive`, {
    target_stage_id: stages[1].id,
    version: 1,
  });

  expect(refused.errors).toMatchObject([
    {
      message: 'The stage Lead holds open deals; name the stage to move them to.',
      extensions: { code: 'PIPELINE-001', httpStatus: 409 },
    },
  ]);
  expect(closed.errors).toMatchObject([{ extensions: { code: 'VAL-001' } }]);
  expect(afterwards).toEqual(before);
  expect([status, (body.data as any).archived_stages.map(({ name }: any) => name)]).toEqual([200, ['Lead']]);
  const deal = await staff.query(
    `query ($id: ID!) { deal(id: $id) {
      stage { name } status version stageChanges { nodes { fromStage { name } toStage { name } changedBy { id } } }
    } }`,
    { id: dealId },
  );
  expect(deal.data.deal).toEqual({
    stage: { name: 'Qualified' },
    status: 'OPEN',
    version: 2,
    stageChanges: {
      nodes: [
        { fromStage: { name: 'Lead' }, toStage: { name: 'Qualified' }, changedBy: { id: acmeOwner.id } },
        { fromStage: null, toStage: { name: 'Lead' }, changedBy: { id: acmeStaff.id } },
      ],
    },
  });
  expect((await eventTypes(dealId)).map(({ event_type }) => event_type)).toEqual([
    'deal.created',
    'deal.stage_changed',
  ]);
  const late = await staff.query(create, { input: { title: 'Late', stageId: stages[0].id } });
  expect(late.errors).toMatchObject([{ extensions: { code: 'VAL-001', errors: [{ field: 'stageId' }] } }]);
  expect(id).toBe((body.data as any).pipeline_id);
});

test('deals that come while their stage is archived end up in a stage in use', async () => {
  const { stages } = await newPipeline(owner);
  const create = 'mutation ($input: CreateDealInput!) { createDeal(input: $input) { deal { id } } }';

  const [archived] = await Promise.all([
    owner.query(pipelineMutation('archiveStage'), {
      input: { id: stages[0].id, targetStageId: stages[1].id },
    }),
    ...Array.from({ length: 10 }, (_, index) =>
      staff.query(create, { input: { title: `Racer ${index}`, stageId: stages[0].id } }),
    ),
  ]);

  expect(archived.errors).toBeUndefined();
  expect(await graph.sql('select id from crm.deals where stage_id = $1', [stages[0].id])).toEqual([]);
});

test('the last stage of a kind stays, and a pipeline cannot be made without it', async () => {
  const { stages } = await newPipeline(owner);
  const before = await footprint(graph);

  const answers = [
    await owner.query(pipelineMutation('archiveStage'), { input: { id: stages[4].id } }),
    await owner.query(pipelineMutation('createPipeline'), {
      input: { name: 'Endless', stages: ['a', 'b', 'c'].map((name) => ({ name })) },
    }),
  ];

  expect(answers.map(({ errors }) => errors?.[0]?.extensions)).toMatchObject(
    Array(2).fill({ code: 'PIPELINE-002', httpStatus: 409 }),
  );
  expect(await footprint(graph)).toEqual(before);
});
