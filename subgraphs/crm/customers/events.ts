import { z } from 'zod';
import { defineEvent } from '../../../shared/changes/define-event.js';
import { recordEvents } from '../../../shared/records/record-events.js';
import { crmView } from '../permissions.js';
import { customer } from './customers/customer.record.js';

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

export const customerDuplicateDismissed = defineEvent('customer_duplicate.dismissed', {
  version: 1,
  description: 'Somebody said that two customers are not the same.',
  permission: crmView,
  payload: z.object({ customer_id: z.uuid(), other_customer_id: z.uuid() }),
});

const tagChange = z.object({ tag: z.string(), customers: z.int() });

export const customerTagRenamed = defineEvent('customer_tag.renamed', {
  version: 1,
  description:
    'A tag got another name, or became one with another tag, on all customers that carry it: one event for all.',
  permission: crmView,
  payload: tagChange.extend({ new_tag: z.string() }),
});

export const customerTagDeleted = defineEvent('customer_tag.deleted', {
  version: 1,
  description: 'A tag was taken from all customers that carried it: one event for all.',
  permission: crmView,
  payload: tagChange,
});

const customField = z.object({
  custom_field_id: z.uuid(),
  key: z.string(),
  label: z.string(),
  type: z.string(),
  options: z.array(z.string()),
  is_required: z.boolean(),
  is_archived: z.boolean(),
});

export const customFieldCreated = defineEvent('custom_field.created', {
  version: 1,
  description: 'A custom field of customers was defined.',
  permission: crmView,
  payload: customField,
});

export const customFieldUpdated = defineEvent('custom_field.updated', {
  version: 1,
  description: 'A custom field of customers was changed, archived or taken back into use.',
  permission: crmView,
  payload: customField,
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

/** Events about customers, and about what all of them have. */
export const customersEvents = [
  ...Object.values(customerEvents),
  customerDuplicateDismissed,
  ...[customerTagRenamed, customerTagDeleted],
  ...[customFieldCreated, customFieldUpdated],
];
