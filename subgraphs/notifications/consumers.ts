import type { EventConsumer } from '../../shared/kernel/define-consumer.js';
import { referenceConsumer } from '../../shared/records/references/reference-consumer.js';
import { customerReferences } from './customers/customer-rows.reference.js';
import { projectMerge } from './customers/project-merge.service.js';
import { dispatchEvents, webhooksConsumer } from './webhook-deliveries/dispatch-events.service.js';

/** Every event, to the webhook endpoints that hear of it. */
const webhooks: EventConsumer = { name: webhooksConsumer, handle: dispatchEvents };

/** What becomes of customers that are merged, taken apart or erased. */
const references = referenceConsumer('notifications', customerReferences, projectMerge);

/** What notifications listens to. */
export const notificationsConsumers = [webhooks, references];
