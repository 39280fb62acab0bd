import { defineRecord, type RowOf } from '../../../../shared/records/define-record.js';
import { address } from '../../../../shared/records/fields/address.js';
import { domain } from '../../../../shared/records/fields/domain.js';
import { phone } from '../../../../shared/records/fields/phone.js';
import { text } from '../../../../shared/records/fields/text.js';
import { recordEvents } from '../../../../shared/records/record-events.js';
import { byUpdate } from '../../../../shared/records/record-filters.js';
import { recordReader } from '../../../../shared/records/record-reader.js';
import { recordStore } from '../../../../shared/records/record-store.js';
import { nameKey } from '../../../../shared/values/name-key.js';
import { crmView } from '../../permissions.js';

/** Whom customers, deals and tasks belong to. Imports find it by the key of its name. */
export const company = defineRecord('Company', {
  table: 'crm.companies',
  description: 'A company that customers of the business belong to.',
  fields: {
    name: text('Name', { min: 1, max: 200, key: nameKey, sort: 'Their name.' }),
    domain: domain('Domain name', { nullable: true, filter: 'By domain name or web address.' }),
    phone: phone('Phone number', { nullable: true }),
    address: address('Postal address'),
  },
  unique: {
    domain: {
      index: 'companies_domain_unique',
      message: (domain) => `Another company has the domain ${domain}.`,
    },
  },
  filters: { updatedAt: byUpdate },
  onDelete: 'Its customers, deals and tasks stay, without a company.',
  hasStream: false,
});

export type Company = RowOf<typeof company>;

export const companyEvents = recordEvents(company, crmView);
export const companyReader = recordReader(company);
export const companyStore = recordStore(company, companyEvents);
