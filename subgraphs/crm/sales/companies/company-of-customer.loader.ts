import type { Loader } from '../../../../shared/kernel/loaders.js';

/** The id of a customer's company, read for many customers in one statement. */
export const companyOfCustomer: Loader<string, string> = {
  async load({ database }, businessId, customerIds) {
    const rows = await database.rows<{ id: string; companyId: string }>(
      businessId,
      `select id, company_id as "companyId" from crm.customers
       where business_id = $1 and id = any($2::uuid[]) and company_id is not null`,
      [businessId, customerIds],
    );
    return new Map(rows.map(({ id, companyId }) => [id, companyId]));
  },
};
