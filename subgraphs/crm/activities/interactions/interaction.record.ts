import { z } from 'zod';
import { defineRecord, type RowOf } from '../../../../shared/records/define-record.js';
import { reference } from '../../../../shared/records/fields/reference.js';
import { text } from '../../../../shared/records/fields/text.js';
import { recordEvents } from '../../../../shared/records/record-events.js';
import { recordReader } from '../../../../shared/records/record-reader.js';
import { recordStore } from '../../../../shared/records/record-store.js';
import { byCustomer } from '../../customers/customers/customer-aliases.reader.js';
import { crmView } from '../../permissions.js';

/** A contact with a customer: logged rather than created. What was said stays in the platform. */
export const interaction = defineRecord('Interaction', {
  table: 'crm.interactions',
  description: 'A contact with a customer.',
  fields: {
    customer: reference('The customer', {
      change: false,
      filter: 'By customer.',
      filterBy: byCustomer,
    }),
    type: text('What it was, such as `call`, `meeting` or `complaint`', {
      ...{ min: 1, max: 50 },
      filter: 'By type, such as `call`.',
    }),
    channel: text('How it came about, such as `phone`, `email` or `shop`', { min: 1, max: 50 }),
    notes: text('Free text', { max: 10_000, isMultiline: true, nullable: true, inEvents: false }),
  },
  hasOrder: false,
});

export type Interaction = RowOf<typeof interaction>;

const { created, updated, deleted } = recordEvents(interaction, crmView);

export const interactionEvents = {
  created: {
    ...created,
    type: 'interaction.logged',
    description: 'A contact with a customer was logged.',
  },
  updated,
  deleted: { ...deleted, payload: (deleted.payload as z.ZodObject).extend({ customer_id: z.uuid() }) },
};
export const interactionReader = recordReader(interaction);
export const interactionStore = recordStore(interaction, interactionEvents);
