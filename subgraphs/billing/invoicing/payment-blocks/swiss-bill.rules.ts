import { toDecimal } from '../../../../shared/values/money.js';
import { isQrReference } from './qr-reference.rules.js';

/** Somebody on a Swiss payment slip. */
export interface SlipParty {
  readonly name: string;
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  readonly country: string;
}

/** What a Swiss payment slip says, in people's form and as its code. */
export interface SwissBill {
  readonly iban: string;
  readonly creditor: SlipParty;
  readonly debtor: SlipParty | null;
  readonly amountMinor: bigint;
  readonly currency: 'CHF' | 'EUR';
  readonly reference: string | null;
  readonly message: string | null;
}

const mostMinor = 99_999_999_999n;
/** Source: Swiss implementation guidelines QR-bill, version 2.3, section 4.1.1. */
const allowed = /^[\u0020-\u007e\u00a0-\u017f\u0218-\u021b\u20ac]*$/u;
const longest = { name: 70, street: 70, postalCode: 16, city: 35, message: 140 };

/** Whether the account is one of Switzerland or Liechtenstein. */
export function isSwissIban(iban: string): boolean {
  return /^(CH|LI)/.test(iban);
}

/** Whether it is a QR-IBAN: its bank is numbered 30000 to 31999. */
export function isQrIban(iban: string): boolean {
  return /^(CH|LI)[0-9]{2}3[01]/.test(iban);
}

/**
 * Whether the account and the reference go together: a QR-IBAN with a QR reference, another account with a creditor
 * reference or none.
 */
export function isReferenceOf(iban: string, reference: string | null): boolean {
  if (isQrIban(iban)) return reference !== null && isQrReference(reference);
  return reference === null || /^RF[0-9]{2}[A-Z0-9]{1,21}$/.test(reference);
}

/** Whether a slip can ask for the amount. */
export function isSlipAmount(amountMinor: bigint): boolean {
  return amountMinor >= 1n && amountMinor <= mostMinor;
}

/** Whether the slip has room and signs for the name and the address. */
export function isSlipParty(party: SlipParty): boolean {
  const { name, street, postalCode, city, country } = party;
  const fits = (text: string, most: number) => text.length <= most && allowed.test(text);
  return (
    name !== '' &&
    postalCode !== '' &&
    city !== '' &&
    /^[A-Z]{2}$/.test(country) &&
    fits(name, longest.name) &&
    fits(street, longest.street) &&
    fits(postalCode, longest.postalCode) &&
    fits(city, longest.city)
  );
}

/** The text of the code on a slip, shown with error correction M and a Swiss cross in its middle. Its parts as lines. */
export function swissText(bill: SwissBill): string {
  const { iban, creditor, debtor, amountMinor, currency, reference, message } = bill;
  const [type, text] = typedReference(iban, reference);
  return [
    ...['SPC', '0200', '1', iban, ...linesOf(creditor)],
    // Nobody but the creditor is paid.
    ...linesOf(null),
    ...[toDecimal({ amountMinor, currency }), currency, ...linesOf(debtor)],
    ...[type, text, messageOf(message), 'EPD'],
  ].join('\n');
}

function typedReference(iban: string, reference: string | null): [string, string] {
  if (isQrIban(iban)) return ['QRR', reference ?? ''];
  return reference === null ? ['NON', ''] : ['SCOR', reference];
}

function linesOf(party: SlipParty | null): string[] {
  if (!party) return Array<string>(7).fill('');
  const { name, street, postalCode, city, country } = party;
  // The number of the house may stand in the line of its street.
  return ['S', name, street, '', postalCode, city, country];
}

function messageOf(message: string | null): string {
  const text = (message ?? '').replace(/\s+/g, ' ').trim().slice(0, longest.message);
  return allowed.test(text) ? text : '';
}
