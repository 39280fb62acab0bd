import { recordNotFound } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { presentMoney } from '../../../../shared/records/present-money.js';
import { findBooking, findCandidates, findRecorded, waitingOf } from './match-candidates.reader.js';
import { type Suggestion, suggestInvoices, suggestRecorded } from './match-suggestion.rules.js';

/** More are no help. */
const mostSuggestions = 20;

/** What a booking may be, the surest first; none for one that is matched or ignored. NOT-FOUND-001. */
export async function suggestMatches(kernel: Pick<Kernel, 'database'>, businessId: string, id: string) {
  const row = await findBooking(kernel, businessId, id);
  if (!row) throw recordNotFound('bank transaction', id);
  if (row.state !== 'unmatched') return [];
  const booking = waitingOf(row);
  const isIn = booking.amountMinor > 0n;
  const [recorded, candidates] = await Promise.all([
    findRecorded(kernel, businessId, row),
    isIn ? findCandidates(kernel, businessId, row) : [],
  ]);
  const suggestions = [
    ...suggestRecorded(isIn ? 'payment' : 'refund', recorded),
    ...suggestInvoices(booking, candidates),
  ];
  return suggestions.slice(0, mostSuggestions).map((suggestion) => present(suggestion, booking.currency));
}

function present({ uses, feeMinor, ...suggestion }: Suggestion, currency: string) {
  return {
    ...suggestion,
    fee: feeMinor === null ? null : presentMoney({ amountMinor: feeMinor, currency }),
    invoices: uses.map(({ invoice, amountMinor }) => ({
      ...{ invoiceId: invoice.id, number: invoice.number },
      amount: presentMoney({ amountMinor, currency }),
    })),
  };
}
