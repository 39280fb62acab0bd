import type { EventConsumer } from '../../../../shared/kernel/define-consumer.js';
import { askForReminders } from './send-reminders.job.js';

/** What was sent by mail, or is owed again, may have to be reminded of. */
export const remindersConsumer: EventConsumer = {
  name: 'billing.reminders',
  events: [{ type: 'invoice.sent' }, { type: 'invoice.overdue' }, { type: 'invoice.reopened' }],
  handle: (unit) => askForReminders(unit),
};
