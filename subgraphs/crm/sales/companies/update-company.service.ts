import { LockMode } from '@mikro-orm/postgresql';
import { isDeepStrictEqual } from 'node:util';
import { invalidField, recordNotFound } from '../../../../shared/errors/errors.js';
import { refuseStale } from '../../../../shared/errors/refuse-stale.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { Actor } from '../../../../shared/requests/actor.js';
import { companyUpdated } from '../events.js';
import { readDomain } from '../../../../shared/values/domain.js';
import { nameKey } from '../../../../shared/values/name-key.js';
import { readPhone } from '../../../../shared/values/phone.js';
import { readPresent } from '../../../../shared/values/text.js';
import { columnsOfAddress } from './address-columns.js';
import { companiesTable, snapshotOf } from './company-snapshot.js';
import { CompanyEntity } from './company.entity.js';
import type { UpdateCompanyInput } from './company.input.js';
import { refuseTakenDomain } from './refuse-taken-domain.js';

/**
 * Changes what the input names. Throws NOT-FOUND-001, STALE-001 when `version` is no longer current,
 * CONFLICT-001 when the domain is taken. A change that changes nothing leaves no event.
 */
export async function updateCompany(
  { database, clock }: Kernel,
  actor: Actor,
  input: UpdateCompanyInput,
): Promise<CompanyEntity> {
  const changes = changesOf(input);
  return refuseTakenDomain(changes.domain ?? null, () =>
    database.write(actor, async (unit) => {
      const key = { businessId: actor.businessId, id: input.id };
      const company = await unit.entities.findOne(CompanyEntity, key, {
        lockMode: LockMode.PESSIMISTIC_WRITE,
      });
      if (!company) throw recordNotFound('company', input.id);
      refuseStale('Company', company, input.version);
      const before = snapshotOf(company);
      Object.assign(company, changes);
      const after = snapshotOf(company);
      if (isDeepStrictEqual(before, after)) return company;
      company.updatedAt = clock.now();
      unit.record(companyUpdated, after, { table: companiesTable, recordId: company.id, before, after });
      await unit.entities.flush();
      return company;
    }),
  );
}

function changesOf({ name, domain, phone, address }: UpdateCompanyInput): Partial<CompanyEntity> {
  if (name === null) throw invalidField('name', 'isNotEmpty', 'name cannot be cleared.');
  return {
    ...(name !== undefined && { name, nameKey: nameKey(name) }),
    ...(domain !== undefined && { domain: readPresent(domain, readDomain) }),
    ...(phone !== undefined && { phone: readPresent(phone, readPhone) }),
    ...(address !== undefined && columnsOfAddress(address)),
  };
}
