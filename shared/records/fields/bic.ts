import { readBic } from '../../values/bic.js';
import { normalized, type NormalForm, type NormalizedOptions } from './normalized.js';

const form: NormalForm = {
  outputHint: 'such as `COBADEFFXXX`',
  largest: 50,
  format: 'bic',
  read: readBic,
  rest: 'text',
};

/** The code of a bank. */
export function bic<const Options extends NormalizedOptions>(description: string, options: Options) {
  return normalized(description, options, form);
}
