import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import type { CreditSide } from './settled-side.rules.js';
import { lockDocuments, lockPayments } from './settled-sides.reader.js';

/** As many credits as the invoices of a customer take by themselves; who has more applies them by hand. */
const mostCredits = 100;

const sought = `select c.id, c.kind from unnest(?::uuid[], ?::text[]) as h (customer_id, currency)
  cross join lateral (
    select id, 'payment' as kind, value_date as since from billing.payments
    where business_id = ? and customer_id = h.customer_id and currency = h.currency and open_minor > 0
    union all
    select id, kind, issue_date from billing.documents
    where business_id = ? and customer_id = h.customer_id and currency = h.currency and kind = 'credit_note'
      and residual_minor > 0
    order by since, id limit ${mostCredits}) c`;

/** Whose open credits are meant. */
export interface CustomerCurrency {
  readonly customerId: string;
  readonly currency: string;
}

/**
 * The open credits of customers in currencies, each of them named once, locked: credit notes, then payments, each in the
 * order of ids. They are found without a lock and read again with it. Take them before the counter of numbers.
 */
export async function lockOpenCredits(
  unit: UnitOfWork,
  customers: readonly CustomerCurrency[],
): Promise<CreditSide[]> {
  const { businessId } = unit.actor;
  const found = await unit.execute<{ id: string; kind: CreditSide['kind'] }>(sought, [
    ...[customers.map(({ customerId }) => customerId), customers.map(({ currency }) => currency)],
    ...[businessId, businessId],
  ]);
  const idsOf = (kind: CreditSide['kind']) => found.filter((each) => each.kind === kind).map(({ id }) => id);
  const documents = await lockDocuments(unit, idsOf('credit_note'));
  const payment = await lockPayments(unit, idsOf('payment'));
  return [...idsOf('credit_note').map(documents.creditNote), ...idsOf('payment').map(payment)];
}
