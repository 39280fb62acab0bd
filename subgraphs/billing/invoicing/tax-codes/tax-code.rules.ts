import { DomainError } from '../../../../shared/errors/domain-error.js';
import { ratesOn } from '../../money/tax-rates.rules.js';
import { taxIdentifierMissing, taxRateMissing } from '../errors.js';
import type { TaxCategory } from './tax-code.record.js';
import type { TaxCodeRates, TaxComponentRow } from './tax-codes.reader.js';

/** The rates of a tax code on a day, by position. TAX-001 when there is none. */
export function taxesOn(
  { code, components }: Pick<TaxCodeRates, 'code' | 'components'>,
  day: string,
): TaxComponentRow[] {
  const rates = ratesOn(components, day);
  if (rates.length > 0) return rates;
  throw new DomainError(taxRateMissing, `Tax code ${code} has no rate on ${day}.`);
}

/** What a seller or buyer is known by. */
export interface TaxIdentifiers {
  readonly vatId: string | null;
  readonly taxNumber?: string | null;
  readonly registrationId: string | null;
}

/** The identifiers that a supply of the category lacks, in words; empty when it has them all. */
export function missingIdentifiers(
  category: TaxCategory,
  seller: TaxIdentifiers,
  buyer: TaxIdentifiers,
): string[] {
  if (category === 'ae')
    return [
      ...(seller.vatId || seller.taxNumber ? [] : ['the VAT identifier or tax number of the seller']),
      ...(buyer.vatId || buyer.registrationId ? [] : ['the VAT identifier or registration of the customer']),
    ];
  if (category !== 'k') return [];
  return [
    ...(seller.vatId ? [] : ['the VAT identifier of the seller']),
    ...(buyer.vatId ? [] : ['the VAT identifier of the customer']),
  ];
}

/** TAX-002 when a supply of the category lacks identifiers. */
export function refuseMissingIdentifiers(
  ...[category, seller, buyer]: Parameters<typeof missingIdentifiers>
): void {
  const missing = missingIdentifiers(category, seller, buyer);
  if (missing.length === 0) return;
  const subject = category === 'ae' ? 'Reverse charge' : 'A supply within the Union';
  throw new DomainError(taxIdentifierMissing, `${subject} needs ${missing.join(' and ')}.`);
}
