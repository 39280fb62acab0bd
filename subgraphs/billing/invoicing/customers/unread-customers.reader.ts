import { customersConsumerName, parseCustomer, type ProjectedCustomer } from './customers.store.js';

/**
 * What crm’s events say of customers, by the parameters of a business and of an array of ids, where billing has not read
 * these events yet: a moment after crm has the customer. Those of an erased one are blank, and left out.
 */
export const unreadCustomers = (business: string, ids: string): string => `
  select distinct on (e.record_id) e.payload from kernel.event_log e
    left join kernel.event_sequence s on s.business_id = e.business_id and s.event_id = e.event_id
    left join kernel.consumer_offsets o on o.business_id = e.business_id and o.consumer = '${customersConsumerName}'
  where e.business_id = ${business} and e.record_id = any(${ids}::uuid[])
    and e.event_type in ('customer.created', 'customer.updated')
    and e.erased_with is null and (s.seq is null or s.seq > coalesce(o.seq, 0))
  order by e.record_id, e.event_id desc`;

export interface UnreadRow {
  readonly payload: unknown;
}

export const toUnreadCustomer = ({ payload }: UnreadRow): ProjectedCustomer => parseCustomer(payload);
