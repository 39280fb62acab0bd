import { z } from 'zod';
import { type CreateOf, defineRecord, type RowOf } from '../../../../shared/records/define-record.js';
import { email } from '../../../../shared/records/fields/email.js';
import { json } from '../../../../shared/records/fields/json.js';
import { moment } from '../../../../shared/records/fields/moment.js';
import { phone } from '../../../../shared/records/fields/phone.js';
import { reference } from '../../../../shared/records/fields/reference.js';
import { tags } from '../../../../shared/records/fields/tags.js';
import { text } from '../../../../shared/records/fields/text.js';
import { byUpdate } from '../../../../shared/records/record-filters.js';
import { recordEvents } from '../../../../shared/records/record-events.js';
import { defineEvent } from '../../../../shared/changes/define-event.js';
import { crmView } from '../../permissions.js';
import { recordReader } from '../../../../shared/records/record-reader.js';
import { recordSelection } from '../../../../shared/records/record-routes.js';
import { addActivityFilter, byCustomValues, byTags, byText } from './customer.filter.js';

/** Who buys. Rules of identity: decision 022. */
export const customer = defineRecord('Customer', {
  table: 'crm.customers',
  description:
    'A customer of the business. The ids of those that were merged with it lead here too, wherever an id is given.',
  fields: {
    name: text('Name', { min: 1, max: 200, sort: 'Their name, in any case.', sortColumn: 'sort_name' }),
    email: email('E-mail', {
      nullable: true,
      filter: 'By e-mail, in any case.',
      sort: 'Their e-mail; those without one are the smallest.',
    }),
    phone: phone('Phone number', {
      nullable: true,
      filter: 'By phone number, written with its country code.',
    }),
    externalReference: text('What another system calls the customer', {
      max: 200,
      nullable: true,
      filter: 'By external reference.',
    }),
    company: reference('The company that the customer belongs to', {
      nullable: true,
      filter: 'By company.',
    }),
    tags: tags('Tags'),
    custom: json('Values of the custom fields in use, by their keys; a field without a value is absent', {
      payload: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
      inputHint: 'An example: `{"birthday": "1990-11-21"}`; null clears one.',
    }),
    lastActivityAt: moment('When the last interaction was noted; null before the first', {
      nullable: true,
      write: false,
      filter: 'By the time of the last interaction; customers without one are within no bounds.',
      filterBy: addActivityFilter,
      sort: 'When the last interaction was noted; those without one are the smallest.',
      empty: 'first',
    }),
  },
  unique: {
    email: {
      index: 'customers_email_unique',
      message: (email) => `Another customer has the e-mail ${email}.`,
    },
    externalReference: {
      index: 'customers_reference_unique',
      message: (reference) => `Another customer has the external reference ${reference}.`,
    },
    phone: {
      index: 'customers_phone_unique',
      message: (phone) => `Another customer has the phone number and no e-mail either: ${phone}.`,
      condition: 'neither has an e-mail',
    },
  },
  onDelete: 'Its interactions go with it.',
  filters: { text: byText, tag: byTags, custom: byCustomValues, updatedAt: byUpdate },
});

/** A customer as lists read it. */
export type CustomerRow = RowOf<typeof customer>;

/** What a business says about a customer, in the form that is stored. */
export type CustomerDetails = Pick<CustomerRow, keyof CreateOf<typeof customer>>;

/** A customer as writes see it. */
export type CustomerState = CustomerRow;

export const customerRows = recordReader(customer);

/** The fields of a customer, wherever REST answers one. */
export const customerSelection = recordSelection(customer);

/** Customers are not deleted, but erased. */
export const { created: customerCreated, updated: customerUpdated } = recordEvents(customer, crmView);

export const customerCompanyChanged = defineEvent('customer.company_changed', {
  version: 1,
  description: 'A customer came to another company, or has none any more.',
  permission: crmView,
  payload: z.object({ customer_id: z.uuid(), company_id: z.uuid().nullable() }),
});

const merge = z.object({ customer_id: z.uuid(), merged_customer_id: z.uuid(), merge_id: z.uuid() });

export const customerMerged = defineEvent('customer.merged', {
  version: 1,
  description: 'Another customer became one with this one; its id leads here from now on.',
  permission: crmView,
  payload: merge,
});

export const customerMergeUndone = defineEvent('customer.merge_undone', {
  version: 1,
  description: 'A merge was undone: the other customer is back, which customer.created tells as well.',
  permission: crmView,
  payload: merge,
});

export const customerErased = defineEvent('customer.erased', {
  version: 1,
  description:
    'A person was erased: the customer is deleted with all interactions, as are the ids that led to it.',
  permission: crmView,
  payload: z.object({ customer_id: z.uuid(), former_ids: z.array(z.uuid()) }),
});

/** What happens to customers. */
export const customerEvents = {
  created: customerCreated,
  updated: customerUpdated,
  companyChanged: customerCompanyChanged,
  merged: customerMerged,
  mergeUndone: customerMergeUndone,
  deleted: customerErased,
};

/** The order by a custom field, beside those that the record declares. */
export const customOrder = 'custom';
