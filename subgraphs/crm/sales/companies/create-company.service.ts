import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { readDomain } from '../../../../shared/values/domain.js';
import { nameKey } from '../../../../shared/values/name-key.js';
import { readPhone } from '../../../../shared/values/phone.js';
import { readPresent } from '../../../../shared/values/text.js';
import { companyCreated } from '../events.js';
import { columnsOfAddress } from './address-columns.js';
import { companiesTable, snapshotOf } from './company-snapshot.js';
import { CompanyEntity } from './company.entity.js';
import type { CreateCompanyInput } from './company.input.js';
import { refuseTakenDomain } from './refuse-taken-domain.js';

/** Adds a company. Throws VAL-001 for a bad domain or phone, CONFLICT-001 when the domain is taken. */
export async function createCompany(
  { database, clock, ids }: Kernel,
  actor: UserActor,
  input: CreateCompanyInput,
): Promise<CompanyEntity> {
  const now = clock.now();
  const domain = readPresent(input.domain, readDomain);
  const phone = readPresent(input.phone, readPhone);
  return refuseTakenDomain(domain, () =>
    database.write(actor, async (unit) => {
      const company = unit.entities.create(CompanyEntity, {
        businessId: actor.businessId,
        id: ids.next(),
        name: input.name,
        nameKey: nameKey(input.name),
        domain,
        phone,
        ...columnsOfAddress(input.address),
        createdBy: actor.userId,
        createdAt: now,
        updatedAt: now,
      });
      const after = snapshotOf(company);
      const change = { table: companiesTable, recordId: company.id, before: null, after };
      unit.record(companyCreated, after, change);
      return company;
    }),
  );
}
