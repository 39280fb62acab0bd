import { readDomain } from '../../values/domain.js';
import { NoControlCharacters } from '../no-control-characters.js';
import { normalized, type NormalForm, type NormalizedOptions } from './normalized.js';

const largest = 500;

const form: NormalForm = {
  outputHint: 'such as `adler.example`',
  inputHint: 'A web address will do; kept without scheme, `www.` and path.',
  largest,
  checks: [NoControlCharacters()],
  format: 'domain',
  read: readDomain,
  rest: 'domain',
};

/** A domain name. */
export function domain<const Options extends NormalizedOptions>(description: string, options: Options) {
  return normalized(description, options, form);
}
