import type { Einvoice, EinvoiceGroup } from './e-invoice.rules.js';
import type { FormatProfile } from './e-invoice-formats.rules.js';
import { allowanceOf, day, digitsOf, partyOf, period, ram } from './cii-parts.rules.js';
import { lineOf } from './cii-line.rules.js';
import { paymentTerms } from './payment-terms.rules.js';
import { amountText, categoryText, percentText } from './write-text.rules.js';
import { element, type XmlElement, writeXml } from './xml.rules.js';

const standard = 'urn:un:unece:uncefact:data:standard';
const namespaces = {
  'xmlns:rsm': `${standard}:CrossIndustryInvoice:100`,
  'xmlns:ram': `${standard}:ReusableAggregateBusinessInformationEntity:100`,
  'xmlns:qdt': `${standard}:QualifiedDataType:100`,
  'xmlns:udt': `${standard}:UnqualifiedDataType:100`,
};

/** The invoice as Cross Industry Invoice D16B. Amounts are in its currency; where two meet, each names its own. */
export function writeCii(invoice: Einvoice, profile: FormatProfile): string {
  const root = element(
    'rsm:CrossIndustryInvoice',
    [
      element('rsm:ExchangedDocumentContext', [
        ram('BusinessProcessSpecifiedDocumentContextParameter', [ram('ID', profile.process)]),
        ram('GuidelineSpecifiedDocumentContextParameter', [ram('ID', profile.guideline)]),
      ]),
      element('rsm:ExchangedDocument', [
        ram('ID', invoice.number),
        ram('TypeCode', invoice.isCreditNote ? '381' : '380'),
        ram('IssueDateTime', day(invoice.issueDate)),
        ...invoice.notes.map((note) => ram('IncludedNote', [ram('Content', note)])),
      ]),
      element('rsm:SupplyChainTradeTransaction', [
        ...invoice.lines.map((line) => lineOf(line, invoice.currency)),
        agreement(invoice),
        delivery(invoice),
        settlement(invoice, profile),
      ]),
    ],
    namespaces,
  );
  return writeXml(root!);
}

function agreement({ buyerReference, orderReference, seller, buyer }: Einvoice): XmlElement | null {
  return ram('ApplicableHeaderTradeAgreement', [
    ram('BuyerReference', buyerReference),
    ram('SellerTradeParty', [...partyOf(seller, true)]),
    ram('BuyerTradeParty', [...partyOf(buyer, false)]),
    ram('BuyerOrderReferencedDocument', [ram('IssuerAssignedID', orderReference)]),
  ]);
}

function delivery({ buyer, deliveryCountry, supplyFrom, supplyTo, issueDate }: Einvoice): XmlElement {
  const supplied = supplyTo ?? supplyFrom ?? (deliveryCountry === null ? null : issueDate);
  const content = [
    deliveryCountry === null
      ? null
      : ram('ShipToTradeParty', [
          ram('Name', buyer.name),
          ram('PostalTradeAddress', [
            ram('PostcodeCode', buyer.postalCode),
            ram('LineOne', buyer.street),
            ram('CityName', buyer.city),
            ram('CountryID', deliveryCountry),
          ]),
        ]),
    supplied === null
      ? null
      : ram('ActualDeliverySupplyChainEvent', [ram('OccurrenceDateTime', day(supplied))]),
  ];
  // It must be there, although it says nothing.
  return (
    ram('ApplicableHeaderTradeDelivery', content) ?? {
      ...{ name: 'ram:ApplicableHeaderTradeDelivery', attributes: {}, content: [] },
    }
  );
}

function settlement(invoice: Einvoice, profile: FormatProfile): XmlElement | null {
  const { currency, payment, groups, totals, taxCurrency, preceding } = invoice;
  const terms = paymentTerms(invoice, profile);
  return ram('ApplicableHeaderTradeSettlement', [
    ram('PaymentReference', payment.reference),
    ram('TaxCurrencyCode', taxCurrency),
    ram('InvoiceCurrencyCode', currency),
    ram('SpecifiedTradeSettlementPaymentMeans', [
      ram('TypeCode', payment.means),
      ram('PayeePartyCreditorFinancialAccount', [ram('IBANID', payment.iban)]),
      ram('PayeeSpecifiedCreditorFinancialInstitution', [ram('BICID', payment.bic)]),
    ]),
    ...groups.map((group) => groupOf(group, currency)),
    period(invoice.supplyFrom, invoice.supplyTo),
    ...groups.map((group) =>
      group.allowanceMinor === 0n ? null : allowanceOf(group.allowanceMinor, currency, group),
    ),
    ram('SpecifiedTradePaymentTerms', [
      ram('Description', terms),
      ram('DueDateDateTime', invoice.dueDate === null ? null : day(invoice.dueDate)),
    ]),
    ram('SpecifiedTradeSettlementHeaderMonetarySummation', [
      ram('LineTotalAmount', amountText(totals.linesMinor, currency)),
      ram('AllowanceTotalAmount', amountText(totals.allowancesMinor, currency)),
      ram('TaxBasisTotalAmount', amountText(totals.netMinor, currency)),
      ram('TaxTotalAmount', amountText(totals.taxMinor, currency), { currencyID: currency }),
      taxCurrency === null || totals.taxInBaseMinor === null
        ? null
        : ram('TaxTotalAmount', amountText(totals.taxInBaseMinor, taxCurrency), { currencyID: taxCurrency }),
      ram('GrandTotalAmount', amountText(totals.totalMinor, currency)),
      ram('DuePayableAmount', amountText(totals.totalMinor, currency)),
    ]),
    preceding &&
      ram('InvoiceReferencedDocument', [
        ram('IssuerAssignedID', preceding.number),
        ram('FormattedIssueDateTime', [
          element('qdt:DateTimeString', digitsOf(preceding.issueDate), { format: '102' }),
        ]),
      ]),
  ]);
}

function groupOf(group: EinvoiceGroup, currency: string): XmlElement | null {
  return ram('ApplicableTradeTax', [
    ram('CalculatedAmount', amountText(group.taxMinor, currency)),
    ram('TypeCode', 'VAT'),
    ram('ExemptionReason', group.exemptionText),
    ram('BasisAmount', amountText(group.taxableMinor, currency)),
    ram('CategoryCode', categoryText(group.category)),
    ram('ExemptionReasonCode', group.exemptionCode),
    ram('RateApplicablePercent', group.rateE4 === null ? null : percentText(group.rateE4)),
  ]);
}
