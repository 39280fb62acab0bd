import type { EventConsumer } from '../../../../shared/kernel/define-consumer.js';
import { installInvoicing } from './install-invoicing.service.js';

/** A business can write invoices a moment after it signed up. */
export const invoicingConsumer: EventConsumer = {
  name: 'billing.invoicing',
  events: [{ type: 'business.signed_up' }],
  handle: async (unit) => installInvoicing(unit),
};
