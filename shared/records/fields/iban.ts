import { readIban, readQrIban } from '../../values/iban.js';
import { normalized, type NormalForm, type NormalizedOptions } from './normalized.js';

const form = {
  outputHint: 'without blanks, such as `DE89370400440532013000`',
  inputHint: 'Blanks and small letters are welcome.',
  largest: 100,
  rest: 'text',
} as const;
const ofAnyBank: NormalForm = { ...form, format: 'iban', read: readIban };
const ofQrBills: NormalForm = { ...form, format: 'qr-iban', read: readQrIban };

/** The number of a bank account, with check digits that fit. */
export function iban<const Options extends NormalizedOptions>(description: string, options: Options) {
  return normalized(description, options, ofAnyBank);
}

/** The number of a Swiss bank account for bills with a QR reference. */
export function qrIban<const Options extends NormalizedOptions>(description: string, options: Options) {
  return normalized(description, options, ofQrBills);
}
