import { BusinessClock } from '../../../../shared/businesses/business-clock.js';
import { readBusinessProfile } from '../../../../shared/businesses/business-profile.js';
import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { recordNotFound } from '../../../../shared/errors/errors.js';
import { convertOn } from '../../accounting/exchange-rates/convert-on.service.js';
import { writeSteps } from '../../payments/allocations/settle-invoices.service.js';
import { type InvoiceSide, openOf } from '../../payments/allocations/settled-side.rules.js';
import { lockDocuments } from '../../payments/allocations/settled-sides.reader.js';
import { paymentState } from '../../payments/errors.js';
import { findBank } from '../../payments/payments/bank-of-payment.reader.js';
import { lockPayer } from '../../payments/payments/payer.reader.js';
import { receivePayment } from '../../payments/payments/receive-payment.service.js';
import { lockUnmatched, type MatchRow, readBooking } from './bank-matches.store.js';
import { feeOf } from './book-to-ledger.service.js';
import type { MatchRequest } from './read-match.rules.js';

type Receipt = Extract<MatchRequest, { readonly kind: 'receipt' }>;

/**
 * Makes the payment that a booking is, and what it settles. The booking is locked behind payer and invoices. NOT-FOUND-001,
 * BANK-004, PAYMENT-004 for an invoice of which nothing is left, and what recording a payment throws.
 */
export async function matchReceipt(unit: UnitOfWork, id: string, request: Receipt): Promise<MatchRow[]> {
  const { bankAccountId } = await readBooking(unit, id);
  const invoiceIds = request.uses.map(({ invoiceId }) => invoiceId);
  const customerId = request.customerId ?? (await customerOf(unit, invoiceIds[0]!));
  const [profile, payer, bank] = await Promise.all([
    readBusinessProfile(unit),
    lockPayer(unit, customerId),
    findBank(unit, bankAccountId),
  ]);
  const documents = await lockDocuments(unit, invoiceIds);
  const booking = await lockUnmatched(unit, id);
  invoiceIds.map(documents.invoice).forEach(refuseSettled);
  const { amount, feeMinor, excess } = request;
  const { valueOn: valueDate, currency } = booking;
  const isForeign = amount.currency !== currency;
  const bankAmount = isForeign ? { amountMinor: booking.amountMinor, currency } : amount;
  // Matches are told in the order of their ids.
  const matchId = unit.newId();
  const fee = await feeOf(unit, booking, { feeMinor, bank: bank.account, baseCurrency: profile.currency });
  const payment = {
    ...{ id: unit.newId(), customerId: payer.id, erasedAt: payer.erasedAt, method: 'bank_transfer' },
    ...{ amount, bankAmount, valueDate, bankAccountId, externalReference: null },
    baseMinor: await convertOn(unit, bankAmount, profile.currency, valueDate),
  };
  const uses = request.uses.map(({ invoiceId, amountMinor }) => ({
    invoiceId,
    amountMinor: amountMinor ?? openOf(documents.invoice(invoiceId)),
  }));
  const { steps, postings } = receivePayment(unit, documents, {
    ...{ payment, account: bank.account, uses, isOldestFirst: false, excess, path: 'invoices' },
  });
  const today = new BusinessClock(unit, profile.timezone).today();
  await writeSteps(unit, today, steps, { postings: [...postings, ...fee.postings] });
  const match = { transactionId: id, isMade: true, rule: null, reversesId: null };
  return [
    {
      ...match,
      id: matchId,
      target: 'payment',
      targetId: payment.id,
      amountMinor: bankAmount.amountMinor,
    },
    ...fee.matches,
  ];
}

/** Whoever names an invoice means that it is open: that another payment was faster is for a person to know. */
function refuseSettled(invoice: InvoiceSide): void {
  if (openOf(invoice) > 0n) return;
  const message = `Nothing is left of invoice ${invoice.number}: it was settled meanwhile. Name other invoices, or customerId alone to keep the money as credit.`;
  throw new DomainError(paymentState, message);
}

const customer = `select customer_id as "customerId" from billing.documents
  where business_id = ? and id = ? and kind = 'invoice' and issued_at is not null`;

async function customerOf(unit: UnitOfWork, invoiceId: string): Promise<string> {
  type Row = { readonly customerId: string | null };
  const [row] = await unit.execute<Row>(customer, [unit.actor.businessId, invoiceId]);
  if (!row?.customerId) throw recordNotFound('invoice', invoiceId);
  return row.customerId;
}
