import type { Kernel } from '../../../shared/kernel/kernel.js';
import { entityReference } from '../../../shared/records/reference.js';

const withEvents = `select id from unnest($2::uuid[]) as id
  where exists (select from kernel.event_log where business_id = $1 and customer_id = id)`;

/** `Customer` by id, for its timeline: those of whom the business’s log tells. */
export const customerReference = entityReference('Customer', ({ database }: Kernel, businessId, ids) =>
  database.rows<{ id: string }>(businessId, withEvents, [businessId, ids]),
);
