import type { Route } from '../../shared/records/route.js';
import { eventRoutes } from './events/events.routes.js';
import { webhookRoutes } from './webhook-endpoints/webhooks.routes.js';

/** What notifications answers over REST, in the order of its documentation. */
export const notificationsRoutes: readonly Route[] = [...eventRoutes, ...webhookRoutes];
