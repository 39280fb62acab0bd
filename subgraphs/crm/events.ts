import { z } from 'zod';
import { defineEvent } from '../../shared/events/define-event.js';
import { crmView } from './permissions.js';
import { salesEvents } from './sales-events.js';
import { taskEvents } from './task-events.js';

const customer = z.object({
  customer_id: z.uuid(),
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  tags: z.array(z.string()),
});

export const customerCreated = defineEvent('customer.created', {
  version: 1,
  description: 'A customer was added.',
  permission: crmView,
  payload: customer,
});

export const customerUpdated = defineEvent('customer.updated', {
  version: 1,
  description: 'A customer was changed; the payload has the new state.',
  permission: crmView,
  payload: customer,
});

export const customerErased = defineEvent('customer.erased', {
  version: 1,
  description: 'A customer was deleted with all interactions.',
  permission: crmView,
  payload: z.object({ customer_id: z.uuid() }),
});

export const interactionLogged = defineEvent('interaction.logged', {
  version: 1,
  description: 'A contact with a customer was noted.',
  permission: crmView,
  payload: z.object({
    interaction_id: z.uuid(),
    customer_id: z.uuid(),
    type: z.string(),
    channel: z.string(),
  }),
});

const company = z.object({
  company_id: z.uuid(),
  name: z.string(),
  domain: z.string().nullable(),
  phone: z.string().nullable(),
  address: z.object({
    street: z.string().nullable(),
    postal_code: z.string().nullable(),
    city: z.string().nullable(),
    region: z.string().nullable(),
    country: z.string().nullable(),
  }),
});

export const companyCreated = defineEvent('company.created', {
  version: 1,
  description: 'A company was added.',
  permission: crmView,
  payload: company,
});

export const companyUpdated = defineEvent('company.updated', {
  version: 1,
  description: 'A company was changed; the payload has the new state.',
  permission: crmView,
  payload: company,
});

export const companyDeleted = defineEvent('company.deleted', {
  version: 1,
  description: 'A company was deleted; its customers, deals and tasks go on without a company.',
  permission: crmView,
  payload: z.object({ company_id: z.uuid() }),
});

export const customerCompanyChanged = defineEvent('customer.company_changed', {
  version: 1,
  description: 'A customer came to another company, or has none any more.',
  permission: crmView,
  payload: z.object({ customer_id: z.uuid(), company_id: z.uuid().nullable() }),
});

/** What happens to customers. */
export const customerEvents = [customerCreated, customerUpdated, customerCompanyChanged, customerErased];

/** Events that crm publishes. */
export const crmEvents = [
  ...customerEvents,
  interactionLogged,
  ...[companyCreated, companyUpdated, companyDeleted],
  ...salesEvents,
  ...taskEvents,
];
