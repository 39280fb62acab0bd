import { arithmeticFaults } from './arithmetic-faults.rules.js';
import type { Einvoice, EinvoiceFault, EinvoiceParty } from './e-invoice.rules.js';
import type { FormatProfile } from './e-invoice-formats.rules.js';

type Found = EinvoiceFault | false;

/** Everything that keeps the invoice from being one of the format; none for one that is. */
export function einvoiceFaults(invoice: Einvoice, { rules }: Pick<FormatProfile, 'rules'>): EinvoiceFault[] {
  const found: Found[] = [
    ...ofEveryFormat(invoice),
    ...ofCategories(invoice),
    ...(rules === 'en16931' ? [] : ofNetworks(invoice)),
    ...(rules === 'peppol' ? ofPeppol(invoice) : []),
    ...(rules === 'xrechnung' ? ofXrechnung(invoice) : []),
  ];
  return [...found.filter((each) => each !== false), ...arithmeticFaults(invoice)];
}

function missing(isMissing: boolean, rule: string, field: string, words: string): Found {
  return isMissing && { rule, field, message: `The format needs ${words}.` };
}

function ofEveryFormat({ seller, buyer, linesOfSeveralTaxes, lines }: Einvoice): Found[] {
  return [
    missing(!seller.country, 'BR-09', 'settings.address.country', 'the country of the seller'),
    missing(!buyer.country, 'BR-11', 'customerProfile.address.country', 'the country of the buyer'),
    missing(lines.length === 0, 'BR-16', 'lines', 'a line'),
    missing(
      !seller.registrationId && !seller.vatId,
      'BR-CO-26',
      'settings.vatId',
      'the VAT identifier of the seller, or its number in the register of companies',
    ),
    ...[
      { party: seller, field: 'settings.vatId' },
      { party: buyer, field: 'customerProfile.vatId' },
    ].map(
      ({ party: { vatId }, field }): Found =>
        vatId !== null &&
        !/^[A-Z]{2}/.test(vatId) && {
          ...{ rule: 'BR-CO-09', field },
          message: `The VAT identifier ${vatId} must begin with the letters of its country.`,
        },
    ),
    ...linesOfSeveralTaxes.map((position) => ({
      ...{ rule: 'BR-CO-04', field: `lines[${position - 1}].taxCodeId` },
      message: 'A line with several taxes has no form in EN 16931.',
    })),
  ];
}

const identifiers = 'the VAT identifier or the tax number of the seller';

function ofCategories({ seller, buyer, groups, deliveryCountry }: Einvoice): Found[] {
  const categories = new Set(groups.map(({ category }) => category));
  const lacksIdentifier = !seller.vatId && !seller.taxNumber;
  const named = { s: 'BR-S-02', z: 'BR-Z-02', e: 'BR-E-02' } as const;
  return [
    ...Object.entries(named).map(([category, rule]) =>
      missing(
        lacksIdentifier && categories.has(category as keyof typeof named),
        rule,
        'settings.vatId',
        identifiers,
      ),
    ),
    missing(categories.has('ae') && lacksIdentifier, 'BR-AE-02', 'settings.vatId', identifiers),
    missing(
      categories.has('ae') && !buyer.vatId && !buyer.registrationId,
      'BR-AE-02',
      'customerProfile.vatId',
      'the VAT identifier of the buyer, or its number in the register of companies',
    ),
    missing(
      categories.has('k') && !seller.vatId,
      'BR-IC-02',
      'settings.vatId',
      'the VAT identifier of the seller',
    ),
    missing(
      categories.has('k') && !buyer.vatId,
      'BR-IC-02',
      'customerProfile.vatId',
      'the VAT identifier of the buyer',
    ),
    missing(
      categories.has('k') && !deliveryCountry,
      'BR-IC-12',
      'customerProfile.address.country',
      'the country that the goods go to',
    ),
    missing(
      categories.has('g') && !seller.vatId,
      'BR-G-02',
      'settings.vatId',
      'the VAT identifier of the seller',
    ),
    categories.has('o') &&
      categories.size > 1 && {
        ...{ rule: 'BR-O-11', field: 'lines' },
        message: 'What is outside the scope of tax stands on an invoice of its own.',
      },
    ...groups.map(({ category, exemptionCode, exemptionText }) =>
      missing(
        category === 'e' && !exemptionCode && !exemptionText,
        'BR-E-10',
        'taxCode.exemptionText',
        'the reason why there is no tax',
      ),
    ),
  ];
}

/** Networks hand an invoice to an address. */
function ofNetworks({ seller, buyer }: Einvoice): Found[] {
  return [
    missing(
      !seller.address,
      'PEPPOL-EN16931-R020',
      'settings.electronicAddress',
      'the electronic address of the seller',
    ),
    missing(
      !buyer.address,
      'PEPPOL-EN16931-R010',
      'customerProfile.electronicAddress',
      'the electronic address of the buyer',
    ),
  ];
}

function ofPeppol({ buyerReference, orderReference, isCreditNote }: Einvoice): Found[] {
  return [
    missing(
      !buyerReference && (isCreditNote || !orderReference),
      'PEPPOL-EN16931-R003',
      'customerProfile.buyerReference',
      'the reference of the buyer, or the number of the order',
    ),
  ];
}

function ofXrechnung({ seller, buyer, buyerReference }: Einvoice): Found[] {
  const addressFaults = (
    party: EinvoiceParty,
    of: string,
    field: string,
    rules: readonly [string, string],
  ) => [
    missing(!party.city, rules[0], `${field}.city`, `the city of the ${of}`),
    missing(!party.postalCode, rules[1], `${field}.postalCode`, `the postal code of the ${of}`),
  ];
  return [
    ...addressFaults(seller, 'seller', 'settings.address', ['BR-DE-3', 'BR-DE-4']),
    missing(!seller.phone, 'BR-DE-6', 'settings.phone', 'the phone number of the seller'),
    missing(!seller.email, 'BR-DE-7', 'settings.email', 'the e-mail address of the seller'),
    ...addressFaults(buyer, 'buyer', 'customerProfile.address', ['BR-DE-8', 'BR-DE-9']),
    missing(
      !buyerReference,
      'BR-DE-15',
      'customerProfile.buyerReference',
      'the reference of the buyer, such as its Leitweg-ID',
    ),
    missing(
      !seller.vatId && !seller.taxNumber,
      'BR-DE-16',
      'settings.vatId',
      'the VAT identifier or the tax number of the seller',
    ),
  ];
}
