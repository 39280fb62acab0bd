import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import type { CreditSide } from './settled-side.rules.js';
import { lockDocuments, lockPayments } from './settled-sides.reader.js';

/** As many credits as one invoice takes by itself; who has more applies them by hand. */
const mostCredits = 100;

const sought = `select id, kind from (
    select id, 'payment' as kind, value_date as since from billing.payments
    where business_id = ? and customer_id = ? and currency = ? and open_minor > 0
    union all
    select id, kind, issue_date from billing.documents
    where business_id = ? and customer_id = ? and currency = ? and kind = 'credit_note' and residual_minor > 0) c
  order by since, id limit ${mostCredits}`;

/** Whose open credits are meant. */
export interface CreditHolder {
  readonly customerId: string;
  readonly currency: string;
}

/**
 * The open credits of a customer in a currency, locked: credit notes, then payments, each in the order of ids. They are
 * found without a lock and read again with it. Take them before the counter of numbers.
 */
export async function lockOpenCredits(
  unit: UnitOfWork,
  { customerId, currency }: CreditHolder,
): Promise<CreditSide[]> {
  const own = [unit.actor.businessId, customerId, currency];
  const found = await unit.execute<{ id: string; kind: CreditSide['kind'] }>(sought, [...own, ...own]);
  const idsOf = (kind: CreditSide['kind']) => found.filter((each) => each.kind === kind).map(({ id }) => id);
  const documents = await lockDocuments(unit, idsOf('credit_note'));
  const payment = await lockPayments(unit, idsOf('payment'));
  return [...idsOf('credit_note').map(documents.creditNote), ...idsOf('payment').map(payment)];
}
