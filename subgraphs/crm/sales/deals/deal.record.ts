import { z } from 'zod';
import { defineEvent } from '../../../../shared/changes/define-event.js';
import { choices } from '../../../../shared/records/choices.js';
import { defineRecord, type RowOf } from '../../../../shared/records/define-record.js';
import { choice } from '../../../../shared/records/fields/choice.js';
import { date } from '../../../../shared/records/fields/date.js';
import { member } from '../../../../shared/records/fields/member.js';
import { moment } from '../../../../shared/records/fields/moment.js';
import { amountFilter, currencyFilter, money } from '../../../../shared/records/fields/money.js';
import { reference } from '../../../../shared/records/fields/reference.js';
import { text } from '../../../../shared/records/fields/text.js';
import { recordEvents } from '../../../../shared/records/record-events.js';
import { byUpdate } from '../../../../shared/records/record-filters.js';
import { recordReader } from '../../../../shared/records/record-reader.js';
import { recordStore } from '../../../../shared/records/record-store.js';
import { byCustomer } from '../../customers/customers/customer-aliases.reader.js';
import { crmView } from '../../permissions.js';

const dealStatus = choices('DealStatus', 'How a deal stands.', {
  open: 'Worked on.',
  won: 'It came off.',
  lost: 'It came to nothing.',
});

/** Something that may be sold. Its status is what its stage means. */
export const deal = defineRecord('Deal', {
  table: 'crm.deals',
  description: 'Something that may be sold, on its way through a pipeline.',
  fields: {
    title: text('Title', { min: 1, max: 200, sort: 'Their title.' }),
    customer: reference('The customer', {
      nullable: true,
      filter: 'By customer.',
      filterBy: byCustomer,
    }),
    company: reference('The company', { nullable: true, filter: 'By company.' }),
    pipeline: reference('The pipeline that it goes through', {
      change: false,
      serviceDefault: 'that of the stage, else the default pipeline',
      filter: 'By pipeline.',
    }),
    stage: reference('The stage that it is in', {
      change: false,
      serviceDefault: 'the first open stage of the pipeline',
      filter: 'By stage.',
    }),
    stageEnteredAt: moment('Since when it is in its stage', { write: false }),
    status: choice(dealStatus, 'What its stage means for it', {
      write: false,
      inEvents: true,
      filter: 'By how they stand.',
    }),
    closeReason: text('Why it was won or lost', {
      ...{ min: 1, max: 500, nullable: true },
      ...{ write: false, inEvents: true },
    }),
    closedAt: moment('When it was won or lost; null while it is open', {
      nullable: true,
      write: false,
      filter: 'By the time they were won or lost.',
    }),
    amount: money('What it is worth', {
      nullable: true,
      sort: 'The amount in minor units, which compares within one currency; those without one count as less than all.',
    }),
    owner: member('Who works on it', {
      serviceDefault: 'the caller',
      filter: 'By who works on them.',
    }),
    expectedCloseDate: date('The day on which it should be closed', {
      nullable: true,
      filter: 'By the day on which they should be closed.',
      sort: 'The day on which they should be closed; those without one count as later than all.',
    }),
  },
  filters: {
    updatedAt: byUpdate,
    currency: currencyFilter('By the currency of their amount, an ISO 4217 code in any case.'),
    amountMinor: amountFilter('By amount in minor units; name the currency as well.', 'amount'),
  },
  events: {
    stageChanged: 'A deal was moved to another stage.',
    won: 'A deal came to a stage that means won.',
    lost: 'A deal came to a stage that means lost.',
    reopened: 'A closed deal came back to an open stage.',
  },
  onDelete: 'Its history goes with it; its tasks stay.',
});

export type Deal = RowOf<typeof deal>;

const plainEvents = recordEvents(deal, crmView);
const { type, payload, ...moved } = plainEvents.stageChanged;

/** A move says besides where the deal was, and for how long. */
export const dealEvents = {
  ...plainEvents,
  stageChanged: defineEvent(type, {
    ...moved,
    payload: (payload as z.ZodObject).extend({ from_stage_id: z.uuid(), seconds_in_stage: z.int() }),
  }),
};
export const dealReader = recordReader(deal);
export const dealStore = recordStore(deal, dealEvents);
