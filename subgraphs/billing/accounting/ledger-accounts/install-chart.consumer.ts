import type { EventConsumer } from '../../../../shared/kernel/define-consumer.js';
import { installChart } from './find-accounts.service.js';

/** A business has its chart of accounts a moment after it signed up. */
export const chartConsumer: EventConsumer = {
  name: 'billing.chart',
  events: [{ type: 'business.signed_up' }],
  handle: (unit) => installChart(unit),
};
