import { readPhone } from '../../values/phone.js';
import { normalized, type NormalForm, type NormalizedOptions } from './normalized.js';

const largest = 40;

const form: NormalForm = {
  outputHint: 'in E.164 such as `+4930123456`, with an extension `+12125550100;ext=101`',
  inputHint:
    'With its country code, such as `+49 30 123456`; an extension is kept, VAL-001 for anything besides.',
  largest,
  format: 'phone',
  read: readPhone,
  rest: 'phone',
};

/** A phone number of any country. */
export function phone<const Options extends NormalizedOptions>(description: string, options: Options) {
  return normalized(description, options, form);
}
