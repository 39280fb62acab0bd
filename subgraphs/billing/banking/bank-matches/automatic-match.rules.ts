import type { BookingReferences } from './booking-references.rules.js';

/** An open invoice, as far as matching needs it. */
export interface OpenInvoice {
  readonly id: string;
  readonly number: string;
  readonly paymentReference: string | null;
  readonly customerId: string;
  readonly currency: string;
  readonly residualMinor: bigint;
}

/** A booking that waits to be matched. */
export interface WaitingBooking {
  readonly id: string;
  readonly currency: string;
  readonly amountMinor: bigint;
  readonly references: BookingReferences;
}

/** Why a booking is the payment of an invoice, surely enough to need nobody. */
export type MatchRule = 'creditor_reference' | 'document_number';

export interface AutomaticMatch {
  readonly invoice: OpenInvoice;
  readonly rule: MatchRule;
}

/**
 * The one invoice that a booking pays: by its creditor reference, else by its number, and in both cases by what is left of
 * it. Null where none fits, or several do.
 */
export function automaticMatch(
  booking: WaitingBooking,
  invoices: readonly OpenInvoice[],
): AutomaticMatch | null {
  const fitting = invoices.filter((invoice) => isWhole(booking, invoice));
  for (const [rule, references] of [
    ['creditor_reference', booking.references.named],
    ['document_number', booking.references.ofNumbers],
  ] as const) {
    const found = fitting.filter(({ paymentReference }) => isAmong(paymentReference, references));
    if (found.length === 1) return { invoice: found[0]!, rule };
    if (found.length > 1) return null;
  }
  return null;
}

/**
 * Automatic matches of bookings, one after the other: an invoice that one of them pays is paid for those behind it.
 */
export function automaticMatches<Booking extends WaitingBooking>(
  bookings: readonly Booking[],
  invoices: readonly OpenInvoice[],
): { readonly booking: Booking; readonly match: AutomaticMatch }[] {
  const byReference = Map.groupBy(invoices, ({ paymentReference }) => paymentReference);
  const paid = new Set<string>();
  return bookings.flatMap((booking) => {
    const { named, ofNumbers } = booking.references;
    const candidates = [...new Set([...named, ...ofNumbers])].flatMap((each) => byReference.get(each) ?? []);
    const match = automaticMatch(
      booking,
      candidates.filter(({ id }) => !paid.has(id)),
    );
    if (!match) return [];
    paid.add(match.invoice.id);
    return [{ booking, match }];
  });
}

function isWhole({ amountMinor, currency }: WaitingBooking, invoice: OpenInvoice): boolean {
  return amountMinor > 0n && invoice.residualMinor === amountMinor && invoice.currency === currency;
}

export function isAmong(reference: string | null, references: ReadonlySet<string>): boolean {
  return reference !== null && references.has(reference);
}
