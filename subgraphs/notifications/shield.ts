import { isAuthenticated, openToMembers, permitted } from '../../shared/access/rules.js';
import type { ShieldMap } from '../../shared/subgraph/subgraph-definition.js';
import { webhooksEdit, webhooksView } from './permissions.js';

/** Who may do what in notifications. */
export const notificationsShield: ShieldMap = {
  Query: {
    // Each event has a permission of its own: the service leaves out those that the caller may not see.
    events: isAuthenticated,
    eventTypes: isAuthenticated,
    webhookEndpoint: permitted(webhooksView),
    webhookEndpoints: permitted(webhooksView),
    webhookDelivery: permitted(webhooksView),
    webhookDeliveries: permitted(webhooksView),
  },
  Mutation: {
    createWebhookEndpoint: permitted(webhooksEdit),
    updateWebhookEndpoint: permitted(webhooksEdit),
    deleteWebhookEndpoint: permitted(webhooksEdit),
    rotateWebhookSecret: permitted(webhooksEdit),
    testWebhookEndpoint: permitted(webhooksEdit),
    redeliverWebhook: permitted(webhooksEdit),
    recoverWebhookDeliveries: permitted(webhooksEdit),
  },
  // The gateway tells each caller of those events alone that they may see.
  Subscription: { eventPublished: isAuthenticated },
  Event: isAuthenticated,
  EventConnection: isAuthenticated,
  EventEdge: isAuthenticated,
  EventType: isAuthenticated,
  WebhookEndpoint: permitted(webhooksView),
  WebhookEndpointConnection: permitted(webhooksView),
  WebhookEndpointEdge: permitted(webhooksView),
  WebhookEndpointPayload: permitted(webhooksEdit),
  NewWebhookEndpointPayload: permitted(webhooksEdit),
  DeleteWebhookEndpointPayload: permitted(webhooksEdit),
  WebhookDelivery: permitted(webhooksView),
  WebhookDeliveryConnection: permitted(webhooksView),
  WebhookDeliveryEdge: permitted(webhooksView),
  WebhookDeliveryPayload: permitted(webhooksEdit),
  WebhookAttempt: permitted(webhooksView),
  // Its timeline has those events alone that the caller may see.
  Customer: openToMembers,
  PageInfo: isAuthenticated,
  User: openToMembers,
};
