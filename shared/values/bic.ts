import { wrongFormat } from '../errors/errors.js';

/** What a BIC is, behind "must be". */
export const bicWords = 'a BIC of 8 or 11 characters, such as COBADEFFXXX';

const form = /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/;
const longest = 50;

/** A bank identifier code (ISO 9362) in upper case, as it is stored; undefined for another text. */
export function parseBic(text: string): string | undefined {
  if (text.length > longest) return undefined;
  const bic = text.replace(/\s/g, '').toUpperCase();
  return form.test(bic) ? bic : undefined;
}

/** A BIC as it is stored. Throws VAL-001 for the field. */
export function readBic(text: string, field = 'bic'): string {
  const bic = parseBic(text);
  if (bic !== undefined) return bic;
  throw wrongFormat(field, bicWords);
}
