import { z } from 'zod';
import { defineEvent } from '../../shared/events/define-event.js';
import { crmView } from './permissions.js';

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

/** What happens to customers. */
export const customerEvents = [customerCreated, customerUpdated, customerErased];

/** Events that crm publishes. */
export const crmEvents = [...customerEvents, interactionLogged];
