import { refuseTakenIn } from '../../../../shared/records/refuse-taken.js';
import type { PipelineEntity } from './pipeline.entity.js';
import type { StageEntity } from './stage.entity.js';

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
