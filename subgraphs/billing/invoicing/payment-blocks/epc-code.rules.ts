import { toDecimal } from '../../../../shared/values/money.js';

/** A transfer as banking apps read it from a picture. */
export interface EpcTransfer {
  readonly name: string;
  readonly iban: string;
  readonly bic: string | null;
  /** In cents of EUR. */
  readonly amountMinor: bigint;
  /** A creditor reference, such as `RF18539007547034`; else `text`. */
  readonly reference: string | null;
  readonly text: string | null;
}

/** Countries whose accounts take SEPA transfers. Source: EPC409-09. */
const sepa = new Set(
  `AD AL AT BE BG CH CY CZ DE DK EE ES FI FR GB GI GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI
  SK SM VA`.split(/\s+/),
);
const mostMinor = 99_999_999_999n;
const longestName = 70;
const longestText = 140;

/** Whether SEPA transfers reach the account. */
export function isSepaIban(iban: string): boolean {
  return sepa.has(iban.slice(0, 2));
}

/** Whether the code can ask for the amount. */
export function isEpcAmount(amountMinor: bigint): boolean {
  return amountMinor >= 1n && amountMinor <= mostMinor;
}

/**
 * The text of the code, which is shown with error correction M: version 002, UTF-8, lines by LF, nothing after the last
 * that says something. Source: EPC069-12.
 */
export function epcText({ name, iban, bic, amountMinor, reference, text }: EpcTransfer): string {
  const amount = `EUR${toDecimal({ amountMinor, currency: 'EUR' })}`;
  const lines = [
    ...['BCD', '002', '1', 'SCT', bic ?? '', cut(name, longestName), withoutBlanks(iban), amount],
    // Purpose, then a reference or a text, never both.
    ...['', reference ? withoutBlanks(reference) : ''],
    ...(reference || !text ? [] : [cut(text, longestText)]),
  ];
  return lines.join('\n').trimEnd();
}

function withoutBlanks(text: string): string {
  return text.replace(/\s/g, '');
}

function cut(text: string, longest: number): string {
  return Array.from(text.replace(/\s+/g, ' ').trim()).slice(0, longest).join('');
}
