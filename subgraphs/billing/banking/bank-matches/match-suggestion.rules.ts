import { type Money, toDecimal } from '../../../../shared/values/money.js';
import { isAmong, type OpenInvoice, type WaitingBooking } from './automatic-match.rules.js';
import { sumOfInvoices } from './sum-of-invoices.rules.js';

/** An open invoice, and what a payment of the day of the booking earns for being early. */
export interface CandidateInvoice extends OpenInvoice {
  readonly earnedMinor: bigint;
  /** Whether its customer is the one that the booking names, by account or name. */
  readonly isOfCounterparty: boolean;
}

export type SuggestionReason =
  | ('creditor_reference' | 'document_number')
  | ('partial' | 'early_payment' | 'less_fee' | 'over')
  | ('amount_of_counterparty' | 'sum_of_invoices')
  | ('recorded_payment' | 'recorded_refund');

/** What a booking may be. */
export interface Suggestion {
  readonly reason: SuggestionReason;
  /** What it says, for people. */
  readonly explanation: string;
  readonly customerId: string | null;
  readonly uses: readonly { readonly invoice: OpenInvoice; readonly amountMinor: bigint }[];
  /** What somebody on the way kept; null for nothing. */
  readonly feeMinor: bigint | null;
  readonly paymentId: string | null;
  readonly refundId: string | null;
}

const empty = { uses: [], feeMinor: null, paymentId: null, refundId: null, customerId: null } as const;

/** What of an invoice may be missing as the fee of a bank or provider: five hundredths. */
const isFee = (missingMinor: bigint, residualMinor: bigint) => missingMinor * 20n <= residualMinor;

/**
 * What a booking that came in may pay, the surest first: invoices that it names, those of its counterparty with its amount,
 * and several that sum to it. An invoice is suggested once.
 */
export function suggestInvoices(
  booking: WaitingBooking,
  invoices: readonly CandidateInvoice[],
): Suggestion[] {
  const own = invoices.filter(({ currency }) => currency === booking.currency);
  const { named, ofNumbers } = booking.references;
  const byReference = own.filter(({ paymentReference }) => isAmong(paymentReference, named));
  const byNumber = own.filter(
    (invoice) => isAmong(invoice.paymentReference, ofNumbers) && !byReference.includes(invoice),
  );
  const isWhole = ({ residualMinor }: OpenInvoice) => residualMinor === booking.amountMinor;
  const mentioned = [...byReference, ...byNumber];
  const exact = [
    ...byReference
      .filter(isWhole)
      .map((invoice) => whole(invoice, 'creditor_reference', 'Its creditor reference')),
    ...byNumber.filter(isWhole).map((invoice) => whole(invoice, 'document_number', 'The number')),
  ];
  const others = own.filter((invoice) => !mentioned.includes(invoice));
  const guessed = others
    .filter((invoice) => isWhole(invoice) && invoice.isOfCounterparty)
    .map((invoice) => ({
      ...settling('amount_of_counterparty', [invoice], booking.amountMinor),
      explanation: `${invoice.number} is of the same counterparty, and what is left of it is the amount.`,
    }));
  const sums = [
    ...byCustomer(mentioned).flatMap((ofCustomer) => sumsOf(booking, ofCustomer, 'It names, and is,')),
    ...byCustomer(own)
      .filter((all) => all.some((each) => each.isOfCounterparty || mentioned.includes(each)))
      .flatMap((ofCustomer) => sumsOf(booking, ofCustomer, 'Together it is')),
  ];
  const other = mentioned
    .filter((invoice) => !isWhole(invoice))
    .map((invoice) => otherAmount(booking, invoice));
  return uniquely([...exact, ...sums.slice(0, 1), ...other, ...guessed, ...sums.slice(1)]);
}

function byCustomer(invoices: readonly CandidateInvoice[]): CandidateInvoice[][] {
  return [...Map.groupBy(invoices, ({ customerId }) => customerId).values()];
}

function whole(invoice: OpenInvoice, reason: SuggestionReason, what: string): Suggestion {
  return {
    ...settling(reason, [invoice], invoice.residualMinor),
    explanation: `${what} of ${invoice.number} is in it, and the amount is what is left of it.`,
  };
}

/** An invoice that the booking names, with another amount than is left of it. */
function otherAmount({ amountMinor, currency }: WaitingBooking, invoice: CandidateInvoice): Suggestion {
  const { number, residualMinor, earnedMinor } = invoice;
  const text = (minor: bigint) => amountText({ amountMinor: minor, currency });
  const missing = residualMinor - amountMinor;
  const named = `It names ${number}, of which ${text(residualMinor)} are left`;
  if (missing < 0n)
    return {
      ...settling('over', [invoice], residualMinor),
      explanation: `${named}: ${text(-missing)} more than that are credit of the customer.`,
    };
  if (earnedMinor > 0n && missing === earnedMinor)
    return {
      ...settling('early_payment', [invoice], amountMinor),
      explanation: `${named}: ${text(earnedMinor)} are the discount for paying early.`,
    };
  if (isFee(missing, residualMinor))
    return {
      ...settling('less_fee', [invoice], residualMinor),
      feeMinor: missing,
      explanation: `${named}: ${text(missing)} may have been kept as a fee on the way.`,
    };
  return {
    ...settling('partial', [invoice], amountMinor),
    explanation: `${named}: ${text(missing)} stay open.`,
  };
}

function sumsOf(
  { amountMinor }: WaitingBooking,
  invoices: readonly OpenInvoice[],
  words: string,
): Suggestion[] {
  const found = sumOfInvoices(amountMinor, invoices);
  if (!found) return [];
  const numbers = found.map(({ number }) => number).join(', ');
  const explanation = `${words} what is left of ${numbers}.`;
  return [{ ...settling('sum_of_invoices', found, null), explanation }];
}

/** Without an amount, what is left of each. */
function settling(
  reason: SuggestionReason,
  invoices: readonly OpenInvoice[],
  amountMinor: bigint | null,
): Omit<Suggestion, 'explanation'> {
  const uses = invoices.map((invoice) => ({ invoice, amountMinor: amountMinor ?? invoice.residualMinor }));
  return { ...empty, reason, customerId: invoices[0]!.customerId, uses };
}

/** A payment or refund that somebody recorded, and that no booking stands for yet. */
export interface RecordedMoney {
  readonly id: string;
  readonly customerId: string;
  readonly day: string;
}

/** A booking may be what somebody recorded by hand: then nothing is posted once more. */
export function suggestRecorded(
  kind: 'payment' | 'refund',
  recorded: readonly RecordedMoney[],
): Suggestion[] {
  return recorded.map(({ id, customerId, day }) => ({
    ...{ ...empty, customerId, [`${kind}Id`]: id },
    reason: `recorded_${kind}` as const,
    explanation: `A ${kind} of this amount was recorded for ${day}, and no booking is matched to it yet.`,
  }));
}

function uniquely(suggestions: readonly Suggestion[]): Suggestion[] {
  const seen = new Set<string>();
  return suggestions.filter(({ uses }) => {
    const key = uses
      .map(({ invoice }) => invoice.id)
      .toSorted()
      .join();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function amountText(money: Money): string {
  return `${toDecimal(money)} ${money.currency}`;
}
