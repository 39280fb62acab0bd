import type { EventConsumer } from '../../../../shared/kernel/define-consumer.js';
import { askForTomorrow } from './mark-overdue.job.js';

/** What is owed since today, or again, can be overdue from tomorrow on. */
export const overdueConsumer: EventConsumer = {
  name: 'billing.overdue',
  events: [{ type: 'invoice.finalized' }, { type: 'invoice.reopened' }],
  handle: (unit) => askForTomorrow(unit),
};
