import type { Kernel } from '../../../shared/kernel/kernel.js';

/** A module of the catalogue as reads return it. */
export interface ModuleRow {
  readonly id: string;
  readonly status: 'active' | 'inactive';
  readonly activatedAt: string | null;
  readonly activatedBy: string | null;
}

const ofBusiness = `
  select module_id as id, status, activated_at as "activatedAt", activated_by as "activatedBy"
  from identity.module_activations where business_id = $1`;

/** Every module of the platform, and whether the business uses it, in alphabetical order. */
export async function findModules(
  { database, catalogue }: Pick<Kernel, 'database' | 'catalogue'>,
  businessId: string,
): Promise<ModuleRow[]> {
  const rows = await database.rows<ModuleRow>(businessId, ofBusiness, [businessId]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const never = { status: 'inactive', activatedAt: null, activatedBy: null } as const;
  return catalogue.modules.toSorted().map((id) => byId.get(id) ?? { id, ...never });
}
