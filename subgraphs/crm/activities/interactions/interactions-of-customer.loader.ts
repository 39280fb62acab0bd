import { newestOfEach } from '../../../../shared/records/newest-of-each.js';
import { interactionColumns, type InteractionRow } from './find-interactions.service.js';

/** Pages of the interactions with each customer, newest first. */
export const interactionsOfCustomer = newestOfEach<InteractionRow>({
  table: 'crm.interactions',
  owner: 'customer_id',
  columns: interactionColumns,
});
