import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { OpenInvoice, WaitingBooking } from './automatic-match.rules.js';
import { referencesOf } from './booking-references.rules.js';

/** A booking that nobody has matched yet. */
export type WaitingRow = WaitingBooking;

interface Stored {
  readonly id: string;
  readonly amount: string;
  readonly currency: string;
  readonly remittance: string | null;
  readonly endToEndId: string | null;
  readonly creditorReference: string | null;
}

const waiting = `select id, amount_minor as amount, currency, remittance, end_to_end_id as "endToEndId",
    creditor_reference as "creditorReference"
  from billing.bank_transactions
  where business_id = $1 and statement_id = $2 and id > $3 and state = 'unmatched' and amount_minor > 0
  order by id limit $4`;

/** The next bookings of a statement that came in and wait, in the order of their ids. */
export async function findWaiting(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  page: { readonly statementId: string; readonly after: string; readonly most: number },
): Promise<WaitingRow[]> {
  const { statementId, after, most } = page;
  const rows = await database.rows<Stored>(businessId, waiting, [businessId, statementId, after, most]);
  return rows.map(({ id, amount, currency, ...texts }) => ({
    ...{ id, currency, amountMinor: BigInt(amount) },
    references: referencesOf(texts),
  }));
}

const named = `select id, number, payment_reference as "paymentReference", customer_id as "customerId", currency,
    residual_minor as residual
  from billing.documents
  where business_id = ? and payment_reference = any(?::text[]) and kind = 'invoice' and residual_minor > 0
    and customer_id is not null`;

/** The open invoices that bookings may mean by reference or number. */
export async function findNamedInvoices(
  unit: UnitOfWork,
  bookings: readonly WaitingBooking[],
): Promise<OpenInvoice[]> {
  const references = bookings.flatMap((booking) => [
    ...booking.references.named,
    ...booking.references.ofNumbers,
  ]);
  type Row = Omit<OpenInvoice, 'residualMinor'> & { readonly residual: string };
  const rows = await unit.execute<Row>(named, [unit.actor.businessId, [...new Set(references)]]);
  return rows.map(({ residual, ...row }) => ({ ...row, residualMinor: BigInt(residual) }));
}

const recorded = `select distinct p.customer_id as "customerId", p.bank_amount_minor as amount from billing.payments p
  where p.business_id = ? and p.customer_id = any(?::uuid[]) and p.open_minor > 0
    and (p.bank_account_id is null or p.bank_account_id = ?) and not exists (
      select from billing.bank_matches m where m.business_id = p.business_id and m.target_id = p.id
        and m.target = 'payment' and m.reverses_id is null)`;

/** Payments of customers that somebody recorded by hand as credit, as `customer amount`: a booking may be one of them. */
export async function findRecordedCredits(
  unit: UnitOfWork,
  bankAccountId: string,
  customerIds: readonly string[],
): Promise<ReadonlySet<string>> {
  type Row = { readonly customerId: string; readonly amount: string };
  const values = [unit.actor.businessId, [...new Set(customerIds)], bankAccountId];
  const rows = await unit.execute<Row>(recorded, values);
  return new Set(rows.map(({ customerId, amount }) => `${customerId} ${amount}`));
}
