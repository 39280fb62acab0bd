import { violatesUnique } from '../../../../shared/postgres/unique-violation.js';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { conflict } from '../../../../shared/errors/errors.js';
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

const messages = {
  pipelines_name_unique: 'Another pipeline has this name.',
  stages_name_unique: 'Another stage of the pipeline has this name.',
};

/** Runs a write and turns a violated name index into CONFLICT-001. */
export async function refuseTakenName<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    for (const [index, message] of Object.entries(messages)) {
      if (violatesUnique(error, index))
        throw new DomainError(conflict, message, [{ field: 'name', code: 'unique', message }]);
    }
    throw error;
  }
}
