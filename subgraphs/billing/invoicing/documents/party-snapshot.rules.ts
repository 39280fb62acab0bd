import type { FieldFault } from '../../../../shared/errors/domain-error.js';
import type { PayeeAccount } from '../payment-blocks/payment-block.rules.js';
import type { TaxCategory } from '../tax-codes/tax-code.record.js';
import type { DraftBasis } from './draft-basis.reader.js';

/** Who sells, as a document says it for good. */
export function sellerOf(
  { settings, business, accounts }: Pick<DraftBasis, 'settings' | 'business' | 'accounts'>,
  currency: string,
) {
  const { address, vatId, taxNumber, registrationId, email, phone } = settings;
  return {
    ...{ name: settings.legalName ?? business.name, address, vatId, taxNumber, registrationId, email, phone },
    ...{ electronicAddress: settings.electronicAddress, electronicScheme: settings.electronicScheme },
    ...{ isTest: settings.isTest, locale: business.locale as string | null },
    bankAccount: accountFor(accounts, currency),
  };
}

/** The oldest account in the currency of the document; where there is none, the oldest of all. */
function accountFor(accounts: DraftBasis['accounts'], currency: string): PayeeAccount | null {
  const account = accounts.find((each) => each.currency === currency) ?? accounts[0];
  if (!account) return null;
  const { iban, qrIban, bic } = account;
  return { iban, qrIban, bic };
}

/** Who buys, as a document says it for good. */
export function buyerOf({ customer, profile }: Pick<DraftBasis, 'customer' | 'profile'>) {
  const isCompany = profile?.kind === 'company';
  return {
    name: profile?.legalName ?? (isCompany ? customer.companyName : null) ?? customer.name,
    ...{ kind: profile?.kind ?? 'person', email: customer.email, phone: customer.phone },
    ...{ address: profile?.address ?? null, vatId: profile?.vatId ?? null },
    ...{ vatIdState: profile?.vatIdState ?? 'unchecked', registrationId: profile?.registrationId ?? null },
    ...{ buyerReference: profile?.buyerReference ?? null, language: profile?.language ?? null },
    ...{ electronicAddress: profile?.electronicAddress ?? null },
    electronicScheme: profile?.electronicScheme ?? null,
  };
}

export type Seller = ReturnType<typeof sellerOf>;
export type Buyer = ReturnType<typeof buyerOf>;

const missing = (field: string, fact: string): FieldFault => ({
  ...{ field, code: 'required' },
  message: `An invoice needs ${fact}.`,
});

/** What the law wants of a document, and is missing: INVOICE-007. */
export function missingFacts(seller: Seller, lineCount: number): FieldFault[] {
  return [
    ...(lineCount === 0 ? [missing('lines', 'a line')] : []),
    ...(seller.address?.country ? [] : [missing('seller.address.country', 'the country of the seller')]),
  ];
}

/** What supplies without tax need of both sides, and is missing: TAX-002. */
export function missingIdentifiers(
  seller: Seller,
  buyer: Buyer,
  categories: ReadonlySet<TaxCategory>,
): FieldFault[] {
  const reversed = categories.has('ae');
  const within = categories.has('k');
  const faults: FieldFault[] = [];
  const need = (field: string, words: string) =>
    faults.push({ field, code: 'required', message: `The tax of its lines needs ${words}.` });
  if (within && !seller.vatId) need('seller.vatId', 'the VAT identifier of the seller');
  else if (reversed && !seller.vatId && !seller.taxNumber)
    need('seller.vatId', 'the VAT identifier or tax number of the seller');
  if (within && !buyer.vatId) need('buyer.vatId', 'the VAT identifier of the customer');
  else if (reversed && !buyer.vatId && !buyer.registrationId)
    need('buyer.vatId', 'the VAT identifier or registration of the customer');
  return faults;
}
