import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acmeOwner, acmeStaff, globex, globexOwner } from '../../cast/cast.js';
import type { Client } from '../../kit/client.js';
import { startGraph, type Graph } from '../../kit/start-graph.js';
import { footprint } from '../../kit/tenant-tables.js';

let graph: Graph;
let owner: Client;
let staff: Client;

beforeAll(async () => {
  graph = await startGraph();
  [owner, staff] = await Promise.all([graph.signIn(acmeOwner), graph.signIn(acmeStaff)]);
});
afterAll(() => graph?.stop());

const pipelineFields =
  'id name isDefault version stages { id name kind probability position } archivedStages { name }';
const mutate = (name: string) =>
  `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { pipeline { ${pipelineFields} } } }`;

let made = 0;

async function newPipeline(): Promise<any> {
  const input = { name: `Pipeline ${(made += 1)}` };
  return (await owner.query(mutate('createPipeline'), { input })).data.createPipeline.pipeline;
}

const names = ({ stages }: any) => stages.map(({ name }: { name: string }) => name);

function eventTypes(id: string) {
  return graph.sql<{ event_type: string }>(
    'select event_type from kernel.event_log where record_id = $1 order by event_id',
    [id],
  );
}

test('a business without a pipeline is given its default one, once for two who ask at once', async () => {
  await graph.sql(
    `with t as (delete from crm.tasks where business_id = $1), h as (delete from crm.deal_stage_changes where business_id = $1)
     delete from crm.deals where business_id = $1`,
    [globex.id],
  );
  await graph.sql('delete from crm.stages where business_id = $1', [globex.id]);
  await graph.sql('delete from crm.pipelines where business_id = $1', [globex.id]);
  const stranger = await graph.signIn(globexOwner);
  const list = `{ pipelines { ${pipelineFields} createdBy { id } } }`;

  const [one, other] = await Promise.all([stranger.query(list), stranger.query(list)]);

  expect(one.data).toEqual(other.data);
  expect(one.data.pipelines).toMatchObject([{ name: 'Sales', isDefault: true, version: 1, createdBy: null }]);
  expect(
    one.data.pipelines[0].stages.map(({ name, kind, probability }: any) => [name, kind, probability]),
  ).toEqual([
    ['Lead', 'OPEN', 10],
    ['Qualified', 'OPEN', 30],
    ['Proposal', 'OPEN', 50],
    ['Negotiation', 'OPEN', 80],
    ['Won', 'WON', 100],
    ['Lost', 'LOST', 0],
  ]);
});

test('a pipeline is made with stages of its own, with event and audit row', async () => {
  const stages = [
    { name: 'Ask', kind: 'OPEN' },
    { name: 'Yes', kind: 'WON', probability: 7 },
    { name: 'No', kind: 'LOST', probability: 7 },
  ];

  const { status, body } = await owner.rest('POST', '/v1/crm/pipelines', { name: 'Own', stages });

  const { pipeline_id: id, ...pipeline } = body.data as any;
  expect(status).toBe(201);
  expect(pipeline).toMatchObject({ name: 'Own', is_default: false, version: 1, archived_stages: [] });
  expect(
    pipeline.stages.map(({ name, probability, position }: any) => [name, probability, position]),
  ).toEqual([
    ['Ask', 50, 0],
    ['Yes', 100, 1],
    ['No', 0, 2],
  ]);
  expect(await eventTypes(id)).toEqual([{ event_type: 'pipeline.created' }]);
  const audit = 'select action, user_id from kernel.audit_log where record_id = $1';
  expect(await graph.sql(audit, [id])).toEqual([{ action: 'pipeline.created', user_id: acmeOwner.id }]);
});

test('stages are added, renamed and put in order; each change counts the version up', async () => {
  const { id, stages } = await newPipeline();

  const added = await owner.query(mutate('addStage'), {
    input: { pipelineId: id, name: 'Demo', version: 1 },
  });
  const first = await owner.query(mutate('addStage'), { input: { pipelineId: id, name: 'Ad', position: 0 } });
  const renamed = await owner.query(mutate('updateStage'), {
    input: { stageId: stages[0].id, name: 'Contact', probability: 15 },
  });
  const ordered = await owner.query(mutate('reorderStages'), {
    input: { pipelineId: id, stageIds: [stages[3].id, stages[0].id] },
  });

  expect(names(added.data.addStage.pipeline)).toEqual([
    'Lead',
    'Qualified',
    'Proposal',
    'Negotiation',
    'Demo',
    'Won',
    'Lost',
  ]);
  expect(names(first.data.addStage.pipeline)[0]).toBe('Ad');
  expect(renamed.data.updateStage.pipeline.stages[1]).toMatchObject({ name: 'Contact', probability: 15 });
  const { pipeline } = ordered.data.reorderStages;
  expect(names(pipeline)).toEqual([
    'Negotiation',
    'Contact',
    'Ad',
    'Qualified',
    'Proposal',
    'Demo',
    'Won',
    'Lost',
  ]);
  expect(pipeline.stages.map(({ position }: any) => position)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(pipeline.version).toBe(5);
  expect((await eventTypes(id)).map(({ event_type }) => event_type)).toEqual([
    'pipeline.created',
    ...Array(4).fill('pipeline.updated'),
  ]);
});

test('a stage with open deals is archived only with a target, to which they move with their history', async () => {
  const { stages, id } = await newPipeline();
  const create = 'mutation ($input: CreateDealInput!) { createDeal(input: $input) { deal { id } } }';
  const { data } = await staff.query(create, { input: { title: 'Stays', stageId: stages[0].id } });
  const dealId = data.createDeal.deal.id;
  const before = await footprint(graph);

  const refused = await owner.query(mutate('archiveStage'), { input: { stageId: stages[0].id } });
  const closed = await owner.query(mutate('archiveStage'), {
    input: { stageId: stages[0].id, targetStageId: stages[4].id },
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
    `query ($id: UUID!) { deal(id: $id) {
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
  const { stages } = await newPipeline();
  const create = 'mutation ($input: CreateDealInput!) { createDeal(input: $input) { deal { id } } }';

  const [archived] = await Promise.all([
    owner.query(mutate('archiveStage'), {
      input: { stageId: stages[0].id, targetStageId: stages[1].id },
    }),
    ...Array.from({ length: 10 }, (_, index) =>
      staff.query(create, { input: { title: `Racer ${index}`, stageId: stages[0].id } }),
    ),
  ]);

  expect(archived.errors).toBeUndefined();
  expect(await graph.sql('select id from crm.deals where stage_id = $1', [stages[0].id])).toEqual([]);
});

test('the last stage of a kind stays, and a pipeline cannot be made without it', async () => {
  const { stages } = await newPipeline();
  const before = await footprint(graph);

  const answers = [
    await owner.query(mutate('archiveStage'), { input: { stageId: stages[4].id } }),
    await owner.query(mutate('createPipeline'), {
      input: { name: 'Endless', stages: ['a', 'b', 'c'].map((name) => ({ name })) },
    }),
  ];

  expect(answers.map(({ errors }) => errors?.[0]?.extensions)).toMatchObject(
    Array(2).fill({ code: 'PIPELINE-002', httpStatus: 409 }),
  );
  expect(await footprint(graph)).toEqual(before);
});

test('what does not fit is refused, and nothing is written', async () => {
  const [{ id, name, stages }, other] = [await newPipeline(), await newPipeline()];
  const before = await footprint(graph);

  const answers = [
    await owner.query(mutate('createPipeline'), { input: { name } }),
    await owner.query(mutate('updatePipeline'), { input: { id: other.id, name } }),
    await owner.query(mutate('updatePipeline'), { input: { id, name: 'x', version: 9 } }),
    await owner.query(mutate('addStage'), { input: { pipelineId: id, name: 'Lead' } }),
    await owner.query(mutate('updateStage'), { input: { stageId: stages[4].id, probability: 50 } }),
    await owner.query(mutate('reorderStages'), { input: { pipelineId: id, stageIds: [other.stages[0].id] } }),
  ];

  expect(answers.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual([
    'CONFLICT-001',
    'CONFLICT-001',
    'STALE-001',
    'CONFLICT-001',
    'VAL-001',
    'NOT-FOUND-001',
  ]);
  expect(await footprint(graph)).toEqual(before);
});

test('staff see pipelines and cannot change them: that needs crm.configure', async () => {
  const before = await footprint(graph);

  const read = await staff.rest('GET', '/v1/crm/pipelines');
  const { status, body } = await staff.rest('POST', '/v1/crm/pipelines', { name: 'Not mine' });

  expect(read.status).toBe(200);
  expect([status, body.error?.message]).toEqual([403, 'This needs the permission crm.configure.']);
  expect(await footprint(graph)).toEqual(before);
});
