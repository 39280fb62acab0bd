import { Temporal } from 'temporal-polyfill';
import { rational, roundOnce } from '../../../../shared/values/rational.js';
import type { DocumentLineRow, DocumentTaxRow } from '../documents/document-rows.reader.js';
import type { Buyer, Seller } from '../documents/party-snapshot.rules.js';
import type { StoredDocument } from '../documents/stored-document.rules.js';
import { isSepaIban } from '../payment-blocks/epc-code.rules.js';
import { ibanFor } from '../payment-blocks/payment-block.rules.js';
import type { TaxCategory } from '../tax-codes/tax-code.record.js';
import type { Einvoice, EinvoiceGroup, EinvoiceLine, EinvoiceParty } from './e-invoice.rules.js';

const million = 1_000_000n;
/** One, by recommendation 20, where a line names no unit. */
const noUnit = 'C62';
const longestName = 100;

/** Why there is no tax, where the tax code says nothing. Source: the VATEX list. */
const exemptions: Partial<Record<TaxCategory, { readonly code: string; readonly text: string }>> = {
  ae: { code: 'VATEX-EU-AE', text: 'Reverse charge' },
  k: { code: 'VATEX-EU-IC', text: 'Intra-community supply' },
  g: { code: 'VATEX-EU-G', text: 'Export outside the EU' },
  o: { code: 'VATEX-EU-O', text: 'Not subject to VAT' },
};

/** The document by the model of EN 16931: the figures that are stored, and none that is computed anew. */
export function einvoiceOf(document: StoredDocument): Einvoice {
  const { seller, buyer, currency, baseCurrency, kind } = document;
  const taxesOfGroup = Map.groupBy(document.taxes, ({ group }) => group);
  const lines = document.lines.map((line) => lineOf(line, document, taxesOfGroup.get(line.group)?.[0]));
  const categories = new Set(document.taxes.map(({ category }) => category));
  const taxCurrency = baseCurrency === currency || document.baseTaxMinor === null ? null : baseCurrency;
  const allowancesMinor = sharesOf(document.lines, document);
  const netMinor = BigInt(document.netMinor);
  return {
    ...{ number: document.number ?? '', isCreditNote: kind === 'credit_note', issueDate: document.issueDate },
    ...{ dueDate: document.dueDate, currency, taxCurrency },
    buyerReference: buyer.buyerReference,
    ...(kind === 'invoice'
      ? { orderReference: document.reference, preceding: null }
      : { orderReference: null, preceding: document.credited }),
    notes: document.notes === null ? [] : [document.notes],
    ...{ supplyFrom: document.supplyFrom, supplyTo: document.supplyTo },
    ...{ seller: sellerOf(seller, categories), buyer: buyerOf(buyer, categories) },
    deliveryCountry: categories.has('k') ? (buyer.address?.country ?? null) : null,
    ...{ payment: paymentOf(document), discount: discountOf(document), lines },
    groups: groupsOf(document),
    totals: {
      ...{ linesMinor: netMinor + allowancesMinor, allowancesMinor, netMinor },
      ...{ taxMinor: BigInt(document.taxMinor), totalMinor: BigInt(document.totalMinor) },
      taxInBaseMinor: taxCurrency === null ? null : BigInt(document.baseTaxMinor!),
    },
    linesOfSeveralTaxes: document.lines.flatMap(({ group, position }) =>
      (taxesOfGroup.get(group)?.length ?? 0) > 1 ? position : [],
    ),
  };
}

/** Whether the discount of the document is told beside its lines: prices with tax have it in their lines. */
function tellsDiscount({ kind, priceMode }: StoredDocument): boolean {
  return kind === 'invoice' && priceMode === 'net';
}

function sharesOf(lines: readonly DocumentLineRow[], document: StoredDocument): bigint {
  if (!tellsDiscount(document)) return 0n;
  return lines.reduce((sum, { shareMinor }) => sum + BigInt(shareMinor), 0n);
}

function lineOf(
  row: DocumentLineRow,
  document: StoredDocument,
  tax: DocumentTaxRow | undefined,
): EinvoiceLine {
  const [name = '', ...others] = row.description.split('\n');
  const isShort = others.length === 0 && name.length <= longestName;
  return {
    id: String(row.position),
    name: isShort ? name : name.slice(0, longestName).trim() || row.description.slice(0, longestName),
    description: isShort ? null : row.description,
    unitCode: row.unitCode ?? noUnit,
    ...priceOf(row, document),
    ...{ category: tax?.category ?? 's', rateE4: rateOf(tax) },
    ...{ periodFrom: row.periodFrom, periodTo: row.periodTo },
  };
}

function rateOf(tax: DocumentTaxRow | undefined): bigint | null {
  if (!tax || tax.category === 'o') return null;
  return BigInt(tax.rateE4);
}

type Priced = Pick<EinvoiceLine, 'quantityE6' | 'priceE6' | 'baseQuantityE6' | 'allowanceMinor' | 'netMinor'>;

/**
 * Quantity, price and net of a line. A price without tax stands as it is, what the line takes off beside it; any other one
 * is the net of the whole quantity.
 */
function priceOf(row: DocumentLineRow, document: StoredDocument): Priced {
  const [quantityE6, priceE6] = [BigInt(row.quantityE6), BigInt(row.unitPriceE6)];
  const plain = roundOnce(rational(quantityE6 * priceE6, million * million));
  if (tellsDiscount(document)) {
    const netMinor = BigInt(row.amountMinor);
    return { quantityE6, priceE6, baseQuantityE6: million, allowanceMinor: plain - netMinor, netMinor };
  }
  const netMinor = BigInt(row.netMinor);
  if (document.priceMode === 'net' && plain === netMinor && quantityE6 !== 0n)
    return { quantityE6, priceE6, baseQuantityE6: million, allowanceMinor: 0n, netMinor };
  const size = absolute(quantityE6) === 0n ? million : absolute(quantityE6);
  return {
    quantityE6: netMinor < 0n ? -size : size,
    priceE6: absolute(netMinor) * million,
    baseQuantityE6: size,
    ...{ allowanceMinor: 0n, netMinor },
  };
}

/** Taxes of the same category and rate are one in EN 16931, whatever their codes. */
function groupsOf(document: StoredDocument): EinvoiceGroup[] {
  const shares = new Map<number, bigint>();
  if (tellsDiscount(document))
    for (const { group, shareMinor } of document.lines)
      shares.set(group, (shares.get(group) ?? 0n) + BigInt(shareMinor));
  const groups = new Map<string, EinvoiceGroup>();
  for (const tax of document.taxes) {
    const key = `${tax.category} ${tax.rateE4}`;
    const before = groups.get(key);
    const isFirst = tax.position === 1;
    const exemption = tax.category === 's' || tax.category === 'z' ? undefined : exemptions[tax.category];
    groups.set(key, {
      ...{ category: tax.category, rateE4: rateOf(tax) },
      allowanceMinor: (before?.allowanceMinor ?? 0n) + (isFirst ? (shares.get(tax.group) ?? 0n) : 0n),
      taxableMinor: (before?.taxableMinor ?? 0n) + BigInt(tax.taxableMinor),
      taxMinor: (before?.taxMinor ?? 0n) + BigInt(tax.taxMinor),
      exemptionCode: before?.exemptionCode ?? tax.exemptionCode ?? exemption?.code ?? null,
      exemptionText: before?.exemptionText ?? tax.exemptionText ?? exemption?.text ?? null,
    });
  }
  return [...groups.values()].map((group) =>
    group.category === 's' || group.category === 'z'
      ? { ...group, exemptionCode: null, exemptionText: null }
      : group,
  );
}

/** What is outside the scope of tax names no identifiers of it (BR-O-02). */
function sellerOf(seller: Seller, categories: ReadonlySet<TaxCategory>): EinvoiceParty {
  return {
    ...partyOf(seller),
    ...{ vatId: categories.has('o') ? null : seller.vatId, taxNumber: seller.taxNumber },
  };
}

function buyerOf(buyer: Buyer, categories: ReadonlySet<TaxCategory>): EinvoiceParty {
  return { ...partyOf(buyer), vatId: categories.has('o') ? null : buyer.vatId, taxNumber: null };
}

function partyOf(party: Seller | Buyer): Omit<EinvoiceParty, 'vatId' | 'taxNumber'> {
  const { address, electronicAddress, electronicScheme } = party;
  return {
    name: party.name,
    ...{ street: address?.street ?? null, postalCode: address?.postalCode ?? null },
    ...{ city: address?.city ?? null, region: address?.region ?? null, country: address?.country ?? null },
    ...{ registrationId: party.registrationId, phone: party.phone, email: party.email },
    address: electronicAddress ? { scheme: electronicScheme ?? 'EM', id: electronicAddress } : null,
  };
}

function paymentOf({ seller, currency, paymentReference }: StoredDocument): Einvoice['payment'] {
  const account = seller.bankAccount;
  const iban = account ? ibanFor(account, paymentReference) : null;
  // Mutually defined, credit transfer of SEPA, or any credit transfer.
  const means = iban === null ? 'ZZZ' : currency === 'EUR' && isSepaIban(iban) ? '58' : '30';
  return { means, iban, bic: account?.bic ?? null, reference: paymentReference };
}

function discountOf({ issueDate, discountUntil, discountPercentE4 }: StoredDocument): Einvoice['discount'] {
  if (discountUntil === null || discountPercentE4 === null) return null;
  const { days } = Temporal.PlainDate.from(issueDate).until(discountUntil, { largestUnit: 'day' });
  return { percentE4: BigInt(discountPercentE4), until: discountUntil, days };
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}
