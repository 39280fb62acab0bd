import type { EventConsumer } from '../../shared/events/define-consumer.js';
import { dispatchEvents, webhooksConsumer } from './webhook-deliveries/dispatch-events.service.js';

/** Every event, to the webhook endpoints that hear of it. */
const webhooks: EventConsumer = { name: webhooksConsumer, handle: dispatchEvents };

/** What notifications listens to. */
export const notificationsConsumers = [webhooks];
