import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acmeOwner, acmeStaff, globex, globexOwner } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { newPipeline, pipelineFields, pipelineMutation } from '../../../kit/pipelines.js';
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
  const { id, stages } = await newPipeline(owner);

  const added = await owner.query(pipelineMutation('addStage'), {
    input: { pipelineId: id, name: 'Demo', version: 1 },
  });
  const first = await owner.query(pipelineMutation('addStage'), {
    input: { pipelineId: id, name: 'Ad', position: 0 },
  });
  const renamed = await owner.query(pipelineMutation('updateStage'), {
    input: { id: stages[0].id, name: 'Contact', probability: 15 },
  });
  const ordered = await owner.query(pipelineMutation('reorderStages'), {
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

test('what does not fit is refused, and nothing is written', async () => {
  const [{ id, name, stages }, other] = [await newPipeline(owner), await newPipeline(owner)];
  const before = await footprint(graph);

  const answers = [
    await owner.query(pipelineMutation('createPipeline'), { input: { name } }),
    await owner.query(pipelineMutation('updatePipeline'), { input: { id: other.id, name } }),
    await owner.query(pipelineMutation('updatePipeline'), { input: { id, name: 'x', version: 9 } }),
    await owner.query(pipelineMutation('addStage'), { input: { pipelineId: id, name: 'Lead' } }),
    await owner.query(pipelineMutation('updateStage'), { input: { id: stages[4].id, probability: 50 } }),
    await owner.query(pipelineMutation('reorderStages'), {
      input: { pipelineId: id, stageIds: [other.stages[0].id] },
    }),
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
