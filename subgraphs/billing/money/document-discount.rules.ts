import { rational, roundOnce } from '../../../shared/values/rational.js';
import { allocate } from '../../../shared/values/shares.js';
import { sumOf } from './spread.rules.js';
import { hundredPercent } from './tax-rates.rules.js';

/** Off the whole document: an amount in its price mode, or ten-thousandths of a percent of its lines. */
export type DocumentDiscount = { readonly amountMinor: bigint } | { readonly percentE4: bigint };

/** The discount of a document whose lines have these amounts. */
export function discountOf(discount: DocumentDiscount | null, amounts: readonly bigint[]): bigint {
  if (!discount) return 0n;
  if ('amountMinor' in discount) return discount.amountMinor;
  return roundOnce(rational(sumOf(amounts) * discount.percentE4, hundredPercent));
}

/** Whether the lines above zero can bear the discount. */
export function isBearable(discount: bigint, amounts: readonly bigint[]): boolean {
  return discount >= 0n && discount <= sumOf(amounts.filter((amount) => amount > 0n));
}

/** What each line bears of the discount: by its amount, deductions nothing. */
export function sharesOfDiscount(discount: bigint, amounts: readonly bigint[]): bigint[] {
  return allocate(
    discount,
    amounts.map((amount) => (amount > 0n ? amount : 0n)),
  );
}
