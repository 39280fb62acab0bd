import { exponentOfCurrency } from '../../../../shared/values/currency.js';
import { formatMillionths, formatScaled } from '../../../../shared/values/decimal.js';
import { toDecimal } from '../../../../shared/values/money.js';
import type { TaxCategory } from '../tax-codes/tax-code.record.js';

/** Reason of an allowance by UNTDID 5189: a discount. */
export const discountCode = '95';
export const discountReason = 'Discount';
/** Reason of a charge by UNTDID 7161: its kind is agreed between both. */
export const chargeCode = 'ZZZ';
export const chargeReason = 'Surcharge';

/** `1234` cents as `12.34`. */
export function amountText(amountMinor: bigint, currency: string): string {
  return toDecimal({ amountMinor, currency });
}

/** The price of one, with as many decimals as it has. */
export function priceText(priceE6: bigint, currency: string): string {
  return formatScaled(priceE6, 6 + exponentOfCurrency(currency));
}

export const quantityText = formatMillionths;

/** Ten-thousandths of a percent as a percentage. */
export function percentText(rateE4: bigint): string {
  return formatScaled(rateE4, 4);
}

export function categoryText(category: TaxCategory): string {
  return category.toUpperCase();
}
