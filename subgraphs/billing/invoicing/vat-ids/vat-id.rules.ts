import { DomainError } from '../../../../shared/errors/domain-error.js';
import { vatIdMalformed } from '../errors.js';
import { digitChecks } from './check-digits.rules.js';

/** What stands behind the letters, by country: those of the Union, and its neighbours. */
const forms: Readonly<Record<string, RegExp>> = {
  AT: /^U\d{8}$/,
  BE: /^[01]\d{9}$/,
  BG: /^\d{9,10}$/,
  CH: /^E\d{9}(MWST|TVA|IVA)?$/,
  CY: /^\d{8}[A-Z]$/,
  CZ: /^\d{8,10}$/,
  DE: /^\d{9}$/,
  DK: /^\d{8}$/,
  EE: /^\d{9}$/,
  EL: /^\d{9}$/,
  ES: /^[A-Z0-9]\d{7}[A-Z0-9]$/,
  FI: /^\d{8}$/,
  FR: /^[A-HJ-NP-Z0-9]{2}\d{9}$/,
  GB: /^(\d{9}|\d{12}|(GD|HA)\d{3})$/,
  HR: /^\d{11}$/,
  HU: /^\d{8}$/,
  IE: /^\d[A-Z0-9+*]\d{5}[A-Z]{1,2}$/,
  IT: /^\d{11}$/,
  LT: /^(\d{9}|\d{12})$/,
  LU: /^\d{8}$/,
  LV: /^\d{11}$/,
  MT: /^\d{8}$/,
  NL: /^\d{9}B\d{2}$/,
  NO: /^\d{9}(MVA)?$/,
  PL: /^\d{10}$/,
  PT: /^\d{9}$/,
  RO: /^\d{2,10}$/,
  SE: /^\d{10}01$/,
  SI: /^\d{8}$/,
  SK: /^\d{10}$/,
  XI: /^(\d{9}|\d{12}|(GD|HA)\d{3})$/,
};

/** Whether the form of an identifier is known, so that it was checked. */
export type VatIdFormat = 'format_valid' | 'unchecked';

export interface VatId {
  /** In capitals, without blanks and points, such as `DE136695976`. */
  readonly vatId: string;
  readonly state: VatIdFormat;
}

/**
 * The identifier as it is stored. Throws TAX-003 for what is none: in a country of the Union or beside it also for wrong
 * check digits, where they are known; elsewhere it need only have the letters of a country.
 */
export function readVatId(text: string, field = 'vatId'): VatId {
  const vatId = text.toUpperCase().replace(/[\s.\-/]/g, '');
  const [country, rest] = [vatId.slice(0, 2), vatId.slice(2)];
  if (!/^[A-Z]{2}$/.test(country) || !/^[A-Z0-9+*]{2,14}$/.test(rest))
    throw malformed(field, text, 'it begins with the two letters of its country, and has digits behind them');
  const form = forms[country];
  if (!form) return { vatId, state: 'unchecked' };
  if (!form.test(rest)) throw malformed(field, text, `those of ${country} have another form`);
  if (digitChecks[country]?.(rest) === false) throw malformed(field, text, 'its check digits are wrong');
  return { vatId, state: 'format_valid' };
}

function malformed(field: string, text: string, why: string): DomainError {
  const message = `${text.slice(0, 40)} is no VAT identifier: ${why}.`;
  return new DomainError(vatIdMalformed, message, [{ field, code: 'format', message }]);
}
