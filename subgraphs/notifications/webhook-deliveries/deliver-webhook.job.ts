import { defineJob } from '../../../shared/jobs/define-job.js';
import { closeDelivery, postponeDelivery } from './close-delivery.service.js';
import { deliverWebhook as asked } from './enqueue-try.service.js';
import { countTry, deliveryMetrics } from './delivery.metrics.js';
import { findPendingDelivery, obstacleTo } from './find-pending-delivery.reader.js';
import { recordTry } from './record-try.service.js';
import { tryDelivery } from './try-delivery.service.js';

/** Makes one try of a delivery. Cut short it comes again: receivers know a repetition by its `webhook-id`. */
export const deliverWebhook = defineJob(asked.name, {
  ...asked,
  isOutbound: true,
  metrics: deliveryMetrics,
  run: async (kernel, { businessId, deliveryId }) => {
    const delivery = await findPendingDelivery(kernel, businessId, deliveryId);
    if (!delivery) return;
    const obstacle = await obstacleTo(kernel, delivery);
    if (obstacle) return closeDelivery(kernel, delivery, obstacle);
    if (delivery.businessStatus !== 'active') return postponeDelivery(kernel, delivery);
    const outcome = await tryDelivery(kernel, delivery);
    countTry(outcome);
    await recordTry(kernel, delivery, outcome);
  },
});
