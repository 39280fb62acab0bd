import { eventReference } from '../../shared/events/event-representation.js';
import type { SubgraphDefinition } from '../../shared/subgraph/subgraph-definition.js';
import { notificationsConsumers } from './consumers.js';
import { notificationsErrors } from './errors.js';
import { customerReferences } from './customers/customer-rows.reference.js';
import { CustomerTimelineResolver } from './customers/customer-timeline.resolver.js';
import { customerReference } from './customers/customer.reference.js';
import { Customer } from './customers/customer.type.js';
import { EventsResolver } from './events/events.resolver.js';
import { LiveEventsResolver } from './events/live-events.resolver.js';
import { notificationsEvents } from './events.js';
import { notificationsMigrations } from './migrations/index.js';
import { notificationsPermissions, webhooksView } from './permissions.js';
import { notificationsShield } from './shield.js';
import { deliverWebhook } from './webhook-deliveries/deliver-webhook.job.js';
import { deliveriesOfRequest } from './webhook-deliveries/find-deliveries-of-events.service.js';
import { purgeDeliveries } from './retention/purge-deliveries.job.js';
import { recoverDeliveries } from './webhook-deliveries/recover-deliveries.job.js';
import { WebhookAttemptEntity } from './webhook-deliveries/webhook-attempt.entity.js';
import { WebhookDeliveriesResolver } from './webhook-deliveries/webhook-deliveries.resolver.js';
import { WebhookDeliveryEntity } from './webhook-deliveries/webhook-delivery.entity.js';
import { WebhookEndpointEntity } from './webhook-endpoints/webhook-endpoint.entity.js';
import { WebhookEndpointsResolver } from './webhook-endpoints/webhook-endpoints.resolver.js';
import { notificationsRoutes } from './routes.js';

/** What happened, and who is told: the events of a business, and webhooks. */
export const notifications: SubgraphDefinition = {
  name: 'notifications',
  entities: [WebhookEndpointEntity, WebhookDeliveryEntity, WebhookAttemptEntity],
  resolvers: [
    EventsResolver,
    LiveEventsResolver,
    CustomerTimelineResolver,
    WebhookEndpointsResolver,
    WebhookDeliveriesResolver,
  ],
  extensions: [Customer],
  references: [eventReference('Event'), customerReference],
  recordReferences: customerReferences,
  shield: notificationsShield,
  permissions: notificationsPermissions,
  routes: notificationsRoutes,
  auditedStates: { 'notifications.*': webhooksView },
  events: notificationsEvents,
  consumers: notificationsConsumers,
  errors: notificationsErrors,
  jobs: [deliverWebhook, recoverDeliveries, purgeDeliveries],
  migrations: notificationsMigrations,
  diagnosis: deliveriesOfRequest,
};
