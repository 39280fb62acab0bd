import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { Loader } from '../../../../shared/kernel/loaders.js';
import type { StageKind } from './stage.rules.js';

/** A stage as reads return it. */
export interface StageRow {
  readonly id: string;
  readonly pipelineId: string;
  readonly kind: StageKind;
  readonly probability: number;
  readonly archivedAt: string | null;
}

const columns = `id, pipeline_id as "pipelineId", name, kind, probability, position, archived_at as "archivedAt"`;

const byIds = `select ${columns} from crm.stages where business_id = $1 and id = any($2::uuid[])`;

/** Stages of the business by id; ids of others are left out. */
export function findStagesByIds(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  ids: readonly string[],
): Promise<StageRow[]> {
  return database.rows(businessId, byIds, [businessId, ids]);
}

const ofPipelines = `select ${columns} from crm.stages where business_id = $1 and pipeline_id = any($2::uuid[])
  order by archived_at is not null, position, id`;

/** The stages of many pipelines in one statement: those in use in their order, then archived ones. */
export const stagesOfPipeline: Loader<string, StageRow[]> = {
  async load({ database }, businessId, pipelineIds) {
    const rows = await database.rows<StageRow>(businessId, ofPipelines, [businessId, pipelineIds]);
    return Map.groupBy(rows, ({ pipelineId }) => pipelineId);
  },
};
