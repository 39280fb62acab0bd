import type { Einvoice, EinvoiceGroup, EinvoiceLine, EinvoiceParty, EinvoiceTax } from './e-invoice.rules.js';
import type { FormatProfile } from './e-invoice-formats.rules.js';
import { paymentTerms } from './payment-terms.rules.js';
import {
  amountText,
  categoryText,
  chargeCode,
  chargeReason,
  discountCode,
  discountReason,
  percentText,
  priceText,
  quantityText,
} from './write-text.rules.js';
import { element, type XmlContent, type XmlElement, writeXml } from './xml.rules.js';

const schema = 'urn:oasis:names:specification:ubl:schema:xsd';
const cbc = (name: string, content: string | null, attributes?: Readonly<Record<string, string>>) =>
  element(`cbc:${name}`, content, attributes);
const cac = (name: string, content: XmlContent) => element(`cac:${name}`, content);
const money = (name: string, amountMinor: bigint, currency: string) =>
  cbc(name, amountText(amountMinor, currency), { currencyID: currency });

/** The invoice or credit note as UBL 2.1. */
export function writeUbl(invoice: Einvoice, profile: FormatProfile): string {
  const { isCreditNote, currency, taxCurrency } = invoice;
  const name = isCreditNote ? 'CreditNote' : 'Invoice';
  const root = element(
    name,
    [
      cbc('CustomizationID', profile.guideline),
      cbc('ProfileID', profile.process),
      cbc('ID', invoice.number),
      cbc('IssueDate', invoice.issueDate),
      isCreditNote ? null : cbc('DueDate', invoice.dueDate),
      cbc(`${name}TypeCode`, isCreditNote ? '381' : '380'),
      ...invoice.notes.map((note) => cbc('Note', note)),
      cbc('DocumentCurrencyCode', currency),
      cbc('TaxCurrencyCode', taxCurrency),
      cbc('BuyerReference', invoice.buyerReference),
      period(invoice.supplyFrom, invoice.supplyTo),
      cac('OrderReference', [cbc('ID', invoice.orderReference)]),
      invoice.preceding &&
        cac('BillingReference', [
          cac('InvoiceDocumentReference', [
            cbc('ID', invoice.preceding.number),
            cbc('IssueDate', invoice.preceding.issueDate),
          ]),
        ]),
      cac('AccountingSupplierParty', [partyOf(invoice.seller, true)]),
      cac('AccountingCustomerParty', [partyOf(invoice.buyer, false)]),
      delivery(invoice),
      paymentMeans(invoice),
      cac('PaymentTerms', [cbc('Note', paymentTerms(invoice, profile))]),
      ...invoice.groups.map((group) =>
        group.allowanceMinor === 0n ? null : allowanceOf(group.allowanceMinor, currency, group),
      ),
      ...taxTotals(invoice),
      totalsOf(invoice),
      ...invoice.lines.map((line) => lineOf(line, isCreditNote, currency)),
    ],
    {
      xmlns: `${schema}:${name}-2`,
      'xmlns:cac': `${schema}:CommonAggregateComponents-2`,
      'xmlns:cbc': `${schema}:CommonBasicComponents-2`,
    },
  );
  return writeXml(root!);
}

function partyOf(party: EinvoiceParty, hasContact: boolean): XmlElement | null {
  const { address, vatId, taxNumber } = party;
  return cac('Party', [
    address && cbc('EndpointID', address.id, { schemeID: address.scheme }),
    cac('PartyName', [cbc('Name', party.name)]),
    cac('PostalAddress', [
      cbc('StreetName', party.street),
      cbc('CityName', party.city),
      cbc('PostalZone', party.postalCode),
      cbc('CountrySubentity', party.region),
      cac('Country', [cbc('IdentificationCode', party.country)]),
    ]),
    vatId === null ? null : taxScheme(vatId, 'VAT'),
    taxNumber === null ? null : taxScheme(taxNumber, 'FC'),
    cac('PartyLegalEntity', [cbc('RegistrationName', party.name), cbc('CompanyID', party.registrationId)]),
    hasContact && (party.phone !== null || party.email !== null)
      ? cac('Contact', [
          cbc('Name', party.name),
          cbc('Telephone', party.phone),
          cbc('ElectronicMail', party.email),
        ])
      : null,
  ]);
}

function taxScheme(id: string, scheme: string): XmlElement | null {
  return cac('PartyTaxScheme', [cbc('CompanyID', id), cac('TaxScheme', [cbc('ID', scheme)])]);
}

function delivery({ deliveryCountry, supplyFrom, supplyTo, issueDate }: Einvoice): XmlElement | null {
  const supplied = supplyTo ?? supplyFrom ?? (deliveryCountry === null ? null : issueDate);
  return cac('Delivery', [
    cbc('ActualDeliveryDate', supplied),
    cac('DeliveryLocation', [cac('Address', [cac('Country', [cbc('IdentificationCode', deliveryCountry)])])]),
  ]);
}

function paymentMeans({ payment }: Einvoice): XmlElement | null {
  return cac('PaymentMeans', [
    cbc('PaymentMeansCode', payment.means),
    cbc('PaymentID', payment.reference),
    payment.iban === null
      ? null
      : cac('PayeeFinancialAccount', [
          cbc('ID', payment.iban),
          cac('FinancialInstitutionBranch', [cbc('ID', payment.bic)]),
        ]),
  ]);
}

/** An allowance; below zero a charge. */
function allowanceOf(amountMinor: bigint, currency: string, tax?: EinvoiceTax): XmlElement | null {
  const isCharge = amountMinor < 0n;
  return cac('AllowanceCharge', [
    cbc('ChargeIndicator', String(isCharge)),
    cbc('AllowanceChargeReasonCode', isCharge ? chargeCode : discountCode),
    cbc('AllowanceChargeReason', isCharge ? chargeReason : discountReason),
    money('Amount', isCharge ? -amountMinor : amountMinor, currency),
    tax ? taxCategory('TaxCategory', tax) : null,
  ]);
}

function taxCategory(
  name: string,
  { category, rateE4 }: EinvoiceTax,
  exemption?: Pick<EinvoiceGroup, 'exemptionCode' | 'exemptionText'>,
): XmlElement | null {
  return cac(name, [
    cbc('ID', categoryText(category)),
    cbc('Percent', rateE4 === null ? null : percentText(rateE4)),
    cbc('TaxExemptionReasonCode', exemption?.exemptionCode ?? null),
    cbc('TaxExemptionReason', exemption?.exemptionText ?? null),
    cac('TaxScheme', [cbc('ID', 'VAT')]),
  ]);
}

function taxTotals({ currency, groups, totals, taxCurrency }: Einvoice): (XmlElement | null)[] {
  const subtotals = groups.map((group) =>
    cac('TaxSubtotal', [
      money('TaxableAmount', group.taxableMinor, currency),
      money('TaxAmount', group.taxMinor, currency),
      taxCategory('TaxCategory', group, group),
    ]),
  );
  return [
    cac('TaxTotal', [money('TaxAmount', totals.taxMinor, currency), ...subtotals]),
    taxCurrency === null || totals.taxInBaseMinor === null
      ? null
      : cac('TaxTotal', [money('TaxAmount', totals.taxInBaseMinor, taxCurrency)]),
  ];
}

function totalsOf({ currency, totals }: Einvoice): XmlElement | null {
  return cac('LegalMonetaryTotal', [
    money('LineExtensionAmount', totals.linesMinor, currency),
    money('TaxExclusiveAmount', totals.netMinor, currency),
    money('TaxInclusiveAmount', totals.totalMinor, currency),
    money('AllowanceTotalAmount', totals.allowancesMinor, currency),
    money('PayableAmount', totals.totalMinor, currency),
  ]);
}

function lineOf(line: EinvoiceLine, isCreditNote: boolean, currency: string): XmlElement | null {
  const { allowanceMinor: allowance, unitCode } = line;
  return cac(isCreditNote ? 'CreditNoteLine' : 'InvoiceLine', [
    cbc('ID', line.id),
    cbc(isCreditNote ? 'CreditedQuantity' : 'InvoicedQuantity', quantityText(line.quantityE6), { unitCode }),
    money('LineExtensionAmount', line.netMinor, currency),
    period(line.periodFrom, line.periodTo),
    allowance === 0n ? null : allowanceOf(allowance, currency),
    cac('Item', [
      cbc('Description', line.description),
      cbc('Name', line.name),
      taxCategory('ClassifiedTaxCategory', line),
    ]),
    cac('Price', [
      cbc('PriceAmount', priceText(line.priceE6, currency), { currencyID: currency }),
      cbc('BaseQuantity', quantityText(line.baseQuantityE6), { unitCode }),
    ]),
  ]);
}

function period(from: string | null, to: string | null): XmlElement | null {
  return cac('InvoicePeriod', [cbc('StartDate', from), cbc('EndDate', to)]);
}
