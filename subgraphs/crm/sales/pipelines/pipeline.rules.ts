import { z } from 'zod';
import { defineEvent } from '../../../../shared/changes/define-event.js';
import { refuseTakenIn } from '../../../../shared/records/refuse-taken.js';
import { crmView } from '../../permissions.js';
import type { PipelineEntity, StageEntity } from './pipeline.entity.js';

/** A pipeline with its stages in use, in order, as events and the audit trail record it. */
export function snapshotOf({ id, name }: PipelineEntity, stages: readonly StageEntity[]) {
  return {
    pipeline_id: id,
    name,
    stages: inUse(stages).map(({ id: stageId, name: stageName, kind, probability }) => ({
      stage_id: stageId,
      name: stageName,
      kind,
      probability,
    })),
  };
}

/** The stages that deals can come to, in order. */
export function inUse(stages: readonly StageEntity[]): StageEntity[] {
  return stages.filter(({ archivedAt }) => archivedAt === null).sort((a, b) => a.position - b.position);
}

/** The name of the table in the audit trail. */
export const pipelinesTable = 'crm.pipelines';

/** CONFLICT-001 for a name that another pipeline has, or another stage of the pipeline. */
export const refuseTakenName = refuseTakenIn([
  { index: 'pipelines_name_unique', field: 'name', message: 'Another pipeline has this name.' },
  { index: 'stages_name_unique', field: 'name', message: 'Another stage of the pipeline has this name.' },
]);

const state = z.object({
  pipeline_id: z.uuid(),
  name: z.string(),
  stages: z.array(
    z.object({
      stage_id: z.uuid(),
      name: z.string(),
      kind: z.enum(['open', 'won', 'lost']),
      probability: z.int(),
    }),
  ),
});
const seen = { version: 1, permission: crmView, payload: state } as const;

export const pipelineCreated = defineEvent('pipeline.created', {
  ...seen,
  description: 'A pipeline was made, with its stages.',
});
export const pipelineUpdated = defineEvent('pipeline.updated', {
  ...seen,
  description:
    'A pipeline or its stages were changed; the payload has the new state, without archived stages.',
});

/** What happens to pipelines and their stages. */
export const pipelineEvents = [pipelineCreated, pipelineUpdated];
