import { type Entry, entryOf } from './entry.rules.js';
import { type PostedReduction, reductionOf } from './reduction.rules.js';

/** A discount for early payment, on the day of the allocation that earns it: less revenue, and less tax. */
export function discountEntry(discount: PostedReduction): Entry | null {
  const { movements, taxLines } = reductionOf(discount, { role: 'early_payment_discounts' });
  return entryOf(
    { type: 'allocation', id: discount.id, purpose: 'grant' },
    discount.date,
    movements,
    taxLines,
  );
}
