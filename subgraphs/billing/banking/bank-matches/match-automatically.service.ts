import { BusinessClock } from '../../../../shared/businesses/business-clock.js';
import { readBusinessProfile } from '../../../../shared/businesses/business-profile.js';
import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { convertOn } from '../../accounting/exchange-rates/convert-on.service.js';
import { type PlannedStep, writeSteps } from '../../payments/allocations/settle-invoices.service.js';
import { openOf } from '../../payments/allocations/settled-side.rules.js';
import { lockDocuments } from '../../payments/allocations/settled-sides.reader.js';
import type { Posting } from '../../accounting/ledger-entries/post-entries.service.js';
import { findBank } from '../../payments/payments/bank-of-payment.reader.js';
import { lockPayers, type Payer } from '../../payments/payments/payer.reader.js';
import type { NewPayment } from '../../payments/payments/payments.store.js';
import { receivePayment } from '../../payments/payments/receive-payment.service.js';
import { automaticMatches, type MatchRule } from './automatic-match.rules.js';
import { insertMatches, type LockedBooking, lockBookings, type MatchRow } from './bank-matches.store.js';
import { recordMatched } from './record-matches.rules.js';
import { findNamedInvoices, findRecordedCredits, type WaitingRow } from './waiting-bookings.reader.js';

/**
 * Matches bookings of one bank account that are the payment of exactly one invoice, and leaves all others, also those whose
 * payment may be recorded already. What changes
 * before it is locked is left as well: it is looked at by a person. Throws what recording a payment throws.
 */
export async function matchAutomatically(
  unit: UnitOfWork,
  bankAccountId: string,
  rows: readonly WaitingRow[],
): Promise<void> {
  const found = await findMatches(unit, bankAccountId, rows);
  if (found.length === 0) return;
  const [profile, bank] = await Promise.all([readBusinessProfile(unit), findBank(unit, bankAccountId)]);
  const today = new BusinessClock(unit, profile.timezone).today();
  const payers = await lockPayers(
    unit,
    found.map(({ match }) => match.invoice.customerId),
  );
  const documents = await lockDocuments(
    unit,
    found.map(({ match }) => match.invoice.id),
  );
  const locked = await lockBookings(
    unit,
    found.map(({ booking }) => booking.id),
  );
  const bookings = new Map(locked.map((booking) => [booking.id, booking]));
  const steps: PlannedStep[] = [];
  const postings: Posting[] = [];
  const made: { booking: LockedBooking; match: MatchRow }[] = [];
  for (const {
    booking: { id },
    match,
  } of found) {
    const booking = bookings.get(id)!;
    const invoice = documents.invoice(match.invoice.id);
    const isAsFound =
      openOf(invoice) === booking.amountMinor && invoice.customerId === match.invoice.customerId;
    if (booking.state !== 'unmatched' || invoice.status === 'void' || !isAsFound) continue;
    const payment = await paymentOf(unit, {
      booking,
      payer: payers.get(match.invoice.customerId)!,
      baseCurrency: profile.currency,
    });
    const receipt = receivePayment(unit, documents, {
      ...{
        payment,
        account: bank.account,
        uses: [{ invoiceId: invoice.id, amountMinor: booking.amountMinor }],
      },
      ...{ isOldestFirst: false, excess: 'credit', path: 'invoices' },
    });
    steps.push(...receipt.steps);
    postings.push(...receipt.postings);
    made.push({ booking, match: matchOf(unit, booking, payment.id, match.rule) });
  }
  if (made.length === 0) return;
  await writeSteps(unit, today, steps, { postings });
  insertMatches(
    unit,
    made.map(({ match }) => match),
  );
  for (const { booking, match } of made) recordMatched(unit, { booking, matches: [match] });
}

/** Matches of which nobody has recorded the payment by hand already: then a person says what the booking is. */
async function findMatches(unit: UnitOfWork, bankAccountId: string, rows: readonly WaitingRow[]) {
  const found = automaticMatches(rows, await findNamedInvoices(unit, rows));
  if (found.length === 0) return [];
  const customerIds = found.map(({ match }) => match.invoice.customerId);
  const recorded = await findRecordedCredits(unit, bankAccountId, customerIds);
  return found.filter(
    ({ booking, match }) => !recorded.has(`${match.invoice.customerId} ${booking.amountMinor}`),
  );
}

interface MadePayment {
  readonly booking: LockedBooking;
  readonly payer: Payer;
  readonly baseCurrency: string;
}

async function paymentOf(
  unit: UnitOfWork,
  { booking, payer, baseCurrency }: MadePayment,
): Promise<NewPayment> {
  const { amountMinor, currency, valueOn: valueDate, bankAccountId } = booking;
  const amount = { amountMinor, currency };
  return {
    ...{ id: unit.newId(), customerId: payer.id, erasedAt: payer.erasedAt, method: 'bank_transfer' },
    ...{ amount, bankAmount: amount, valueDate, bankAccountId, externalReference: null },
    baseMinor: await convertOn(unit, amount, baseCurrency, valueDate),
  };
}

function matchOf(unit: UnitOfWork, booking: LockedBooking, paymentId: string, rule: MatchRule): MatchRow {
  const { id: transactionId, amountMinor } = booking;
  return {
    ...{ id: unit.newId(), transactionId, target: 'payment', targetId: paymentId, amountMinor },
    ...{ isMade: true, rule, reversesId: null },
  };
}
