import type { StoredDocument } from '../../../../subgraphs/billing/invoicing/documents/stored-document.rules.js';
import type { TaxCategory } from '../../../../subgraphs/billing/invoicing/tax-codes/tax-code.record.js';
import { computeDocument } from '../../../../subgraphs/billing/money/compute-document.rules.js';
import type { DocumentDiscount } from '../../../../subgraphs/billing/money/document-discount.rules.js';
import { exponentOfCurrency } from '../../../../shared/values/currency.js';
import { parseMillionths } from '../../../../shared/values/decimal.js';

export interface DocumentLineSpec {
  readonly description?: string;
  readonly quantity?: string;
  readonly unitCode?: string;
  readonly price: string;
  /** In percent. */
  readonly discount?: string;
  /** One for each component. */
  readonly rates?: readonly string[];
  readonly category?: TaxCategory;
}

export interface DocumentSpec {
  readonly lines: readonly DocumentLineSpec[];
  readonly discount?: DocumentDiscount;
  readonly currency?: string;
  readonly priceMode?: 'net' | 'gross';
  readonly taxRounding?: 'document' | 'line';
  readonly more?: Partial<StoredDocument>;
}

export const seller: StoredDocument['seller'] = {
  name: 'Acme Bakery GmbH',
  address: { street: 'Hauptstraße 1', postalCode: '10115', city: 'Berlin', region: null, country: 'DE' },
  ...{ vatId: 'DE136695976', taxNumber: '30/123/45678', registrationId: 'HRB 4711' },
  ...{ email: 'billing@acme.example', phone: '+49 30 1234567' },
  ...{ electronicAddress: 'billing@acme.example', electronicScheme: 'EM', isTest: false, locale: 'en-GB' },
  bankAccount: { iban: 'DE89370400440532013000', qrIban: null, bic: 'COBADEFFXXX' },
};

export const buyer: StoredDocument['buyer'] = {
  ...{ name: 'Globex Garage SARL', kind: 'company', email: 'globex@example.com', phone: null },
  address: { street: '7 rue de la Paix', postalCode: '75002', city: 'Paris', region: null, country: 'FR' },
  ...{ vatId: 'FR40303265045', vatIdState: 'confirmed', registrationId: null },
  ...{ buyerReference: '04011000-1234512345-06', language: 'en' },
  ...{ electronicAddress: 'globex@example.com', electronicScheme: 'EM' },
};

/** An issued document with every figure as the services compute and store it. */
export function storedDocument(spec: DocumentSpec): StoredDocument {
  const { currency = 'EUR', priceMode = 'net', taxRounding = 'document' } = spec;
  const scale = 10n ** BigInt(exponentOfCurrency(currency));
  const percent = (text: string) => parseMillionths(text)! / 100n;
  const codes = spec.lines.map(({ category = 's', rates = ['19'] }) => `${category} ${rates.join()}`);
  const { document } = computeDocument({
    ...{ priceMode, taxRounding, discount: spec.discount ?? null },
    lines: spec.lines.map(({ quantity = '1', price, discount = '0', rates = ['19'] }, index) => ({
      quantityE6: parseMillionths(quantity)!,
      unitPriceE6: parseMillionths(price)! * scale,
      ...{ discountPercentE4: percent(discount), discountMinor: 0n, taxCodeId: codes[index]! },
      taxes: rates.map((rate, component) => ({ componentId: `${component}`, rateE4: percent(rate) })),
    })),
  });
  const { discountMinor, netMinor, taxMinor, totalMinor, lines, groups } = document!;
  const texts = { discountMinor, netMinor, taxMinor, totalMinor };
  return {
    ...{ id: '01930000-0000-7000-8000-000000000001', kind: 'invoice', status: 'finalized' },
    ...{ number: 'INV-2026-00042', currency, baseCurrency: currency, priceMode, issueDate: '2026-11-03' },
    ...{ supplyFrom: null, supplyTo: '2026-11-02', dueDate: '2026-12-03', discountUntil: null },
    ...{ discountPercentE4: null, reference: 'PO-4711', notes: null, paymentReference: 'RF36INV202600042' },
    ...{ seller, buyer, credited: null, baseTaxMinor: String(taxMinor) },
    ...(Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, String(value)])) as Record<
      keyof typeof texts,
      string
    >),
    ...{ issuedAt: new Date('2026-11-03T09:00:00Z'), voidedAt: null },
    lines: spec.lines.map((line, index) => {
      const { quantity = '1', price, discount = '0', description = 'Bread', unitCode = null } = line;
      const { amountMinor, shareMinor, netMinor: net, group } = lines[index]!;
      return {
        ...{ id: `line ${index}`, documentId: '', position: index + 1, description, unitCode, group },
        ...{ quantityE6: String(parseMillionths(quantity)), discountMinor: '0' },
        unitPriceE6: String(parseMillionths(price)! * scale),
        discountPercentE4: String(percent(discount)),
        ...{ amountMinor: String(amountMinor), shareMinor: String(shareMinor), netMinor: String(net) },
        ...{ baseNetMinor: String(net), taxCodeId: codes[index]!, accountId: null, productId: null },
        ...{ stockSource: null, isRestocked: false, periodFrom: null, periodTo: null, creditedLineId: null },
        ...{ currency, baseCurrency: currency },
      };
    }),
    taxes: groups.flatMap(({ taxCodeId, taxableMinor, taxes }, group) =>
      taxes.map(({ rateE4, taxMinor: tax }, index) => ({
        ...{ id: `tax ${group} ${index}`, documentId: '', group, position: index + 1 },
        category: taxCodeId.split(' ')[0] as TaxCategory,
        ...{ name: 'VAT', rateE4: String(rateE4), taxableMinor: String(taxableMinor), taxMinor: String(tax) },
        ...{ baseTaxableMinor: String(taxableMinor), baseTaxMinor: String(tax) },
        ...{ exemptionCode: null, exemptionText: null, currency, baseCurrency: currency },
      })),
    ),
    ...spec.more,
  };
}
