import type { EventConsumer } from '../../../shared/kernel/define-consumer.js';
import { findDuplicatesOfChanged } from './duplicates/compare-changed.consumer.js';

/** Who may be the same: compared after the change, so that no write waits for it. */
const duplicates: EventConsumer = {
  name: 'crm.duplicates',
  events: [{ type: 'customer.created' }, { type: 'customer.updated' }, { type: 'customer.company_changed' }],
  handle: findDuplicatesOfChanged,
};

/** What customers listen to. */
export const customersConsumers = [duplicates];
