import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { nameKey } from '../../../../shared/values/name-key.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { companyCreated } from '../events.js';
import { companiesTable } from './company-snapshot.js';

const insert = `insert into crm.companies (business_id, id, name, name_key, created_by, created_at, updated_at)
  select ?, id, name, key, ?, ?, ? from jsonb_to_recordset(?::jsonb) as r(id uuid, name text, key text)`;

const nothingElse = {
  domain: null,
  phone: null,
  address: { street: null, postal_code: null, city: null, region: null, country: null },
};

/** Stores companies of which nothing but the name is known, with their events and audit rows, set by set. */
export async function insertCompanies(
  unit: UnitOfWork,
  { clock }: Pick<Kernel, 'clock'>,
  { businessId, userId }: Pick<UserActor, 'businessId' | 'userId'>,
  companies: readonly { readonly id: string; readonly name: string }[],
): Promise<void> {
  if (companies.length === 0) return;
  const now = clock.now();
  const rows = companies.map(({ id, name }) => ({ id, name, key: nameKey(name) }));
  await unit.entities.execute(insert, [businessId, userId, now, now, JSON.stringify(rows)]);
  await unit.recordAll(
    companyCreated,
    companies.map(({ id, name }) => {
      const payload = { company_id: id, name, ...nothingElse };
      return { payload, table: companiesTable, recordId: id, before: null, after: payload };
    }),
  );
}
