import { recordNotFound } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { Actor } from '../../../../shared/requests/actor.js';
import { companyDeleted } from '../events.js';
import { companiesTable, snapshotOf } from './company-snapshot.js';
import { CompanyEntity } from './company.entity.js';

/**
 * Deletes a company. Its customers, deals and tasks stay, without a company: the database clears
 * their references. Throws NOT-FOUND-001.
 */
export async function deleteCompany({ database }: Kernel, actor: Actor, id: string): Promise<string> {
  return database.write(actor, async (unit) => {
    const company = await unit.entities.findOne(CompanyEntity, { businessId: actor.businessId, id });
    if (!company) throw recordNotFound('company', id);
    unit.entities.remove(company);
    const change = { table: companiesTable, recordId: id, before: snapshotOf(company), after: null };
    unit.record(companyDeleted, { company_id: id }, change);
    return id;
  });
}
