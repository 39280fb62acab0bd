import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { Loader } from '../../../../shared/kernel/loaders.js';

/** What a customer owes in a currency, and what of theirs is open. */
export interface CurrencyBalanceRow {
  readonly customerId: string;
  readonly currency: string;
  readonly due: string;
  readonly overdue: string;
  readonly credit: string;
}

const ofCustomers = `select customer_id as "customerId", currency, sum(due)::text as due, sum(overdue)::text as overdue,
    sum(credit)::text as credit
  from (
    select d.customer_id, d.currency, d.residual_minor as due,
      case when d.due_date < ($3::timestamptz at time zone p.timezone)::date then d.residual_minor else 0 end as overdue,
      0 as credit
    from billing.documents d join kernel.business_profiles p on p.business_id = d.business_id
    where d.business_id = $1 and d.customer_id = any($2::uuid[]) and d.kind = 'invoice' and d.residual_minor > 0
    union all
    select customer_id, currency, 0, 0, residual_minor from billing.documents
    where business_id = $1 and customer_id = any($2::uuid[]) and kind = 'credit_note' and residual_minor > 0
    union all
    select customer_id, currency, 0, 0, open_minor from billing.payments
    where business_id = $1 and customer_id = any($2::uuid[]) and open_minor > 0) o
  group by customer_id, currency order by currency`;

/** The balances of customers, one for each currency in which something is open. */
export const balancesOfCustomer: Loader<string, CurrencyBalanceRow[]> = {
  async load({ database, clock }: Kernel, businessId, customerIds) {
    const values = [businessId, customerIds, clock.now()];
    const rows = await database.rows<CurrencyBalanceRow>(businessId, ofCustomers, values);
    const byCustomer = Map.groupBy(rows, ({ customerId }) => customerId);
    return new Map(customerIds.map((id) => [id, byCustomer.get(id) ?? []]));
  },
};
