import type { CompanyEntity } from './company.entity.js';

/** A company as events and the audit trail record it. */
export function snapshotOf(company: CompanyEntity) {
  const { id, name, domain, phone, street, postalCode, city, region, country } = company;
  return {
    company_id: id,
    name,
    domain,
    phone,
    address: { street, postal_code: postalCode, city, region, country },
  };
}

/** The name of the table in the audit trail. */
export const companiesTable = 'crm.companies';
