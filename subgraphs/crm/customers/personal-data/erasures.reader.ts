import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { ResidualData } from '../../../../shared/records/references/find-residual-data.js';

/** An erasure as reads return it. */
export interface ErasureRow {
  readonly id: string;
  readonly customerId: string;
  readonly status: string;
  readonly blankedEntries: number;
  readonly searchedValues: number | null;
  readonly remains: readonly ResidualData[];
  readonly requestedBy: string;
  readonly requestedAt: Date | string;
  readonly provedAt: Date | string | null;
}

const byId = `select id, customer_id as "customerId", status, blanked_entries as "blankedEntries",
    searched_values as "searchedValues", remains, requested_by as "requestedBy",
    requested_at as "requestedAt", proved_at as "provedAt"
  from crm.customer_erasures where business_id = $1 and id = $2`;

/** An erasure of the business. */
export async function findErasure(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  id: string,
): Promise<ErasureRow | undefined> {
  return (await database.rows<ErasureRow>(businessId, byId, [businessId, id]))[0];
}
