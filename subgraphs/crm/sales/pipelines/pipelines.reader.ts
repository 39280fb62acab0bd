import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { Loader } from '../../../../shared/kernel/loaders.js';
import { alphabetically } from '../../../../shared/postgres/collation.js';
import { entityReference } from '../../../../shared/records/reference.js';
import type { StageKind } from './stage.rules.js';

/** A pipeline as reads return it. */
export interface PipelineRow {
  readonly id: string;
  readonly name: string;
  readonly createdBy: string | null;
}

const columns = `id, name, is_default as "isDefault", version, created_by as "createdBy",
  created_at as "createdAt", updated_at as "updatedAt"`;

const all = `select ${columns} from crm.pipelines where business_id = $1
  order by is_default desc, ${alphabetically('name')}, id`;

/** The pipelines of the business: the default one first, the others by name. */
export function findPipelines(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
): Promise<PipelineRow[]> {
  return database.rows(businessId, all, [businessId]);
}

/** A stage as reads return it. */
export interface StageRow {
  readonly id: string;
  readonly pipelineId: string;
  readonly kind: StageKind;
  readonly probability: number;
  readonly archivedAt: string | null;
}

const columnsOfStage = `id, pipeline_id as "pipelineId", name, kind, probability, position, archived_at as "archivedAt"`;

const ofPipelines = `select ${columnsOfStage} from crm.stages where business_id = $1 and pipeline_id = any($2::uuid[])
  order by archived_at is not null, position, id`;

/** The stages of many pipelines in one statement: those in use in their order, then archived ones. */
export const stagesOfPipeline: Loader<string, StageRow[]> = {
  async load({ database }, businessId, pipelineIds) {
    const rows = await database.rows<StageRow>(businessId, ofPipelines, [businessId, pipelineIds]);
    return Map.groupBy(rows, ({ pipelineId }) => pipelineId);
  },
};

/** Rows of the business by id; ids of others are left out. */
function byIds<Row>(select: string) {
  const text = `${select} where business_id = $1 and id = any($2::uuid[])`;
  return ({ database }: Pick<Kernel, 'database'>, businessId: string, ids: readonly string[]) =>
    database.rows<Row>(businessId, text, [businessId, ids]);
}

/** `Pipeline` and `Stage` by id, for the subgraphs that refer to them. */
export const pipelineReference = entityReference(
  'Pipeline',
  byIds<PipelineRow>(`select ${columns} from crm.pipelines`),
);
export const stageReference = entityReference(
  'Stage',
  byIds<StageRow>(`select ${columnsOfStage} from crm.stages`),
);
