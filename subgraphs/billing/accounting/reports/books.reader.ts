import type { Kernel } from '../../../../shared/kernel/kernel.js';

/** What reports need to know of the books as a whole. */
export interface Books {
  /** ISO 4217 code of every amount. */
  readonly currency: string;
  /** The month that the fiscal year begins with, 1 to 12. */
  readonly fiscalYearStartMonth: number;
}

const select = `select p.currency, case when s.business_id is null then 1 else s.fiscal_year_start_month end
    as "fiscalYearStartMonth"
  from kernel.business_profiles p left join billing.settings s on s.business_id = p.business_id
  where p.business_id = $1`;

/** The books of a business. */
export async function findBooks({ database }: Pick<Kernel, 'database'>, businessId: string): Promise<Books> {
  const [books] = await database.rows<Books>(businessId, select, [businessId]);
  return books!;
}
