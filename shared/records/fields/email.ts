import { readEmail, soughtEmail } from '../../values/email.js';
import { normalized, type NormalForm, type NormalizedOptions } from './normalized.js';

/** As many characters as are looked at; those that show nothing are taken out. */
const largest = 320;

const form: NormalForm = {
  outputHint: 'lower-cased, its domain in ASCII',
  inputHint: 'Kept in one form: lower-cased, its domain in ASCII.',
  largest,
  format: 'email',
  read: readEmail,
  rest: 'text',
  readSought: soughtEmail,
};

/** An e-mail address. */
export function email<const Options extends NormalizedOptions>(description: string, options: Options) {
  return normalized(description, options, form);
}
