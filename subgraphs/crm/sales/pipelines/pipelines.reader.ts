import { alphabetically } from '../../../../shared/postgres/collation.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';

/** A pipeline as reads return it. */
export interface PipelineRow {
  readonly id: string;
  readonly name: string;
  readonly createdBy: string | null;
}

const columns = `id, name, is_default as "isDefault", version, created_by as "createdBy",
  created_at as "createdAt", updated_at as "updatedAt"`;

const byIds = `select ${columns} from crm.pipelines where business_id = $1 and id = any($2::uuid[])`;

/** Pipelines of the business by id; ids of others are left out. */
export function findPipelinesByIds(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  ids: readonly string[],
): Promise<PipelineRow[]> {
  return database.rows(businessId, byIds, [businessId, ids]);
}

const all = `select ${columns} from crm.pipelines where business_id = $1
  order by is_default desc, ${alphabetically('name')}, id`;

/** The pipelines of the business: the default one first, the others by name. */
export function findPipelines(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
): Promise<PipelineRow[]> {
  return database.rows(businessId, all, [businessId]);
}
