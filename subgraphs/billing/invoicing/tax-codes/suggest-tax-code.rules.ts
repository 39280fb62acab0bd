import { ratesOn } from '../../money/tax-rates.rules.js';
import type { TaxCategory } from './tax-code.record.js';
import type { TaxCodeRates } from './tax-codes.reader.js';

/** What is supplied. */
export type SupplyKind = 'goods' | 'services';

export interface Supply {
  readonly supplyKind: SupplyKind;
  /** ISO 3166-1, such as `DE`; null where it is not known. */
  readonly sellerCountry: string | null;
  readonly buyerCountry: string | null;
  readonly buyerVatId: string | null;
  readonly taxTreatment: 'automatic' | 'standard' | 'exempt';
}

const union = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);

/** How a supply is taxed, as far as addresses and identifiers say it; a person may choose otherwise. */
export function suggestCategory(supply: Supply): TaxCategory {
  const { supplyKind, sellerCountry, buyerCountry, buyerVatId, taxTreatment } = supply;
  if (taxTreatment === 'exempt') return 'e';
  if (taxTreatment === 'standard' || !sellerCountry || !buyerCountry || sellerCountry === buyerCountry)
    return 's';
  if (union.has(sellerCountry) && union.has(buyerCountry)) {
    // Consumers pay the rate of the seller, unless the business made codes for theirs.
    if (!buyerVatId) return 's';
    return supplyKind === 'services' ? 'ae' : 'k';
  }
  return supplyKind === 'goods' ? 'g' : 'o';
}

/** Of the tax codes of a category the one with the highest rate on the day: the standard one. The older one of two. */
export function chooseTaxCode(codes: readonly TaxCodeRates[], day: string): TaxCodeRates | null {
  const rated = codes
    .map((code) => ({ code, rates: ratesOn(code.components, day) }))
    .filter(({ rates }) => rates.length > 0)
    .map(({ code, rates }) => ({ code, rate: rates.reduce((sum, { rateE4 }) => sum + rateE4, 0n) }));
  return (
    rated.reduce<(typeof rated)[0] | null>(
      (best, each) => (best === null || each.rate > best.rate ? each : best),
      null,
    )?.code ?? null
  );
}
