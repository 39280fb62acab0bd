import type { EinvoiceParty, EinvoiceTax } from './e-invoice.rules.js';
import {
  amountText,
  categoryText,
  chargeCode,
  chargeReason,
  discountCode,
  discountReason,
  percentText,
} from './write-text.rules.js';
import { element, type XmlContent, type XmlElement } from './xml.rules.js';

/** An element of what most of the format is made of. */
export const ram = (name: string, content: XmlContent, attributes?: Readonly<Record<string, string>>) =>
  element(`ram:${name}`, content, attributes);

/** An allowance; below zero a charge. */
export function allowanceOf(amountMinor: bigint, currency: string, tax?: EinvoiceTax): XmlElement | null {
  const isCharge = amountMinor < 0n;
  return ram('SpecifiedTradeAllowanceCharge', [
    ram('ChargeIndicator', [element('udt:Indicator', String(isCharge))]),
    ram('ActualAmount', amountText(isCharge ? -amountMinor : amountMinor, currency)),
    ram('ReasonCode', isCharge ? chargeCode : discountCode),
    ram('Reason', isCharge ? chargeReason : discountReason),
    tax ? tradeTax(tax, 'CategoryTradeTax') : null,
  ]);
}

/** A tax by its category and rate. */
export function tradeTax({ category, rateE4 }: EinvoiceTax, name = 'ApplicableTradeTax'): XmlElement | null {
  return ram(name, [
    ram('TypeCode', 'VAT'),
    ram('CategoryCode', categoryText(category)),
    ram('RateApplicablePercent', rateE4 === null ? null : percentText(rateE4)),
  ]);
}

/** Somebody of the invoice; who sells says whom to ask. */
export function partyOf(party: EinvoiceParty, hasContact: boolean): (XmlElement | null)[] {
  const { address, vatId, taxNumber } = party;
  return [
    ram('Name', party.name),
    ram('SpecifiedLegalOrganization', [ram('ID', party.registrationId)]),
    hasContact && (party.phone !== null || party.email !== null)
      ? ram('DefinedTradeContact', [
          ram('PersonName', party.name),
          ram('TelephoneUniversalCommunication', [ram('CompleteNumber', party.phone)]),
          ram('EmailURIUniversalCommunication', [ram('URIID', party.email)]),
        ])
      : null,
    ram('PostalTradeAddress', [
      ram('PostcodeCode', party.postalCode),
      ram('LineOne', party.street),
      ram('CityName', party.city),
      ram('CountryID', party.country),
      ram('CountrySubDivisionName', party.region),
    ]),
    address && ram('URIUniversalCommunication', [ram('URIID', address.id, { schemeID: address.scheme })]),
    ram('SpecifiedTaxRegistration', [ram('ID', vatId, { schemeID: 'VA' })]),
    ram('SpecifiedTaxRegistration', [ram('ID', taxNumber, { schemeID: 'FC' })]),
  ];
}

/** Days from and to. */
export function period(from: string | null, to: string | null): XmlElement | null {
  return ram('BillingSpecifiedPeriod', [
    ram('StartDateTime', from === null ? null : day(from)),
    ram('EndDateTime', to === null ? null : day(to)),
  ]);
}

/** A day as the format writes it. */
export function day(date: string): (XmlElement | null)[] {
  return [element('udt:DateTimeString', digitsOf(date), { format: '102' })];
}

/** `2026-11-03` as `20261103`. */
export function digitsOf(date: string): string {
  return date.replaceAll('-', '');
}
