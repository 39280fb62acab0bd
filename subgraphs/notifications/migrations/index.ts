import { businessStates } from './001-business-states.js';
import { webhookEndpoints } from './002-webhook-endpoints.js';
import { webhookDeliveries } from './003-webhook-deliveries.js';
import { mergedCustomers } from './035-merged-customers.js';
import { endpointGuarantors } from './050-endpoint-guarantors.js';

/** The schema of notifications, in order. */
export const notificationsMigrations = [
  businessStates,
  webhookEndpoints,
  webhookDeliveries,
  mergedCustomers,
  endpointGuarantors,
];
