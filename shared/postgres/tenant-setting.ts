import { isUuid } from '../values/uuid.js';

/**
 * How a connection learns its tenant; the only place that knows. Row level security compares every
 * row's `business_id` with the setting `app.business_id`.
 *
 * `session`: set for each reservation of a connection, in the same network write as the statement.
 * `transaction`: set for one transaction; behind a transaction pooler and on Citus, where only
 * `SET LOCAL` reaches the workers.
 */
export type TenantSetting = 'session' | 'transaction';

/** Names the tenant until the connection's next reservation. One parameter: the business id. */
export const setSessionTenant = "select set_config('app.business_id', $1, false)";

/** Names the tenant until the transaction ends. SET takes no parameters, so the id is checked instead. */
export function setLocalTenant(businessId: string): string {
  if (!isUuid(businessId)) throw new Error('A tenant is a business id, and a business id is a UUID.');
  return `set local app.business_id = '${businessId}'`;
}
