import type { EventConsumer } from '../../../../shared/kernel/define-consumer.js';
import { askForNextYear } from '../retention/end-retention.job.js';
import { installInvoicing } from './install-invoicing.service.js';

/** A business can write invoices a moment after it signed up, and is asked each year for what is retained no longer. */
export const invoicingConsumer: EventConsumer = {
  name: 'billing.invoicing',
  events: [{ type: 'business.signed_up' }],
  async handle(unit) {
    await installInvoicing(unit);
    await askForNextYear(unit);
  },
};
