import { choices } from '../../../../shared/records/choices.js';
import type { TaxCategory } from '../tax-codes/tax-code.record.js';
import type { Buyer } from './party-snapshot.rules.js';

export const warningCodes = choices('DocumentWarningCode', 'What to look at of a document.', {
  vat_id_unconfirmed: 'It is without tax for the VAT identifier of the buyer, which nobody has confirmed.',
  vat_id_invalid: 'It is without tax for the VAT identifier of the buyer, which its registry does not know.',
});

export type WarningCode = keyof typeof warningCodes.values;

export interface Warning {
  readonly code: WarningCode;
  readonly message: string;
}

/** What the warnings of a document depend on: of an issued one as it was issued, of a draft as it is now. */
export interface WarningBasis extends Pick<Buyer, 'vatId' | 'vatIdState'> {
  readonly categories: readonly TaxCategory[];
}

/** Categories whose missing tax rests on the VAT identifier of the buyer. */
const restsOnVatId = new Set<TaxCategory>(['ae', 'k']);

/** What somebody should look at. An identifier that is not confirmed is not valid, whatever its form. */
export function warningsOf({ vatId, vatIdState, categories }: WarningBasis): Warning[] {
  if (vatId === null || vatIdState === 'confirmed') return [];
  if (!categories.some((category) => restsOnVatId.has(category))) return [];
  if (vatIdState === 'invalid')
    return [
      {
        code: 'vat_id_invalid',
        message: `The registry does not know the VAT identifier ${vatId}; ask the buyer.`,
      },
    ];
  const message = `The VAT identifier ${vatId} of the buyer is not confirmed; ask its registry.`;
  return [{ code: 'vat_id_unconfirmed', message }];
}
