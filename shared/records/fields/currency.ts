import { currencyWords, readCurrencyCode } from '../../values/currency.js';
import { normalized, type NormalForm, type NormalizedOptions } from './normalized.js';

const form: NormalForm = {
  outputHint: 'ISO 4217',
  inputHint: `It must be ${currencyWords}.`,
  largest: 3,
  format: 'currency',
  read: (text, field) => readCurrencyCode(text, field),
  rest: 'currency',
};

/** A currency, named by its code. */
export function currencyCode<const Options extends NormalizedOptions>(description: string, options: Options) {
  return normalized(description, options, form);
}
