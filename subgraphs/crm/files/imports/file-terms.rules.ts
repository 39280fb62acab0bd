import { invalidField } from '../../../../shared/errors/errors.js';
import { isPhoneCountry } from '../../../../shared/values/phone.js';
import { isDelimiter } from '../csv/delimiter.rules.js';
import { encodingCalled } from '../csv/encodings.rules.js';
import type { FileTermsInput } from './import.input.js';
import type { ImportState } from './import.rules.js';
import { localeCalled } from './local-forms.rules.js';

type FileTerms = Pick<ImportState, 'phoneCountry' | 'locale' | 'requestedDelimiter' | 'requestedEncoding'>;

/** What a caller says of how a file is written; what they leave out is not in it. Throws VAL-001. */
export function readFileTerms(input: FileTermsInput): Partial<FileTerms> {
  const { phoneCountry, locale, delimiter, encoding } = input;
  if (phoneCountry && !isPhoneCountry(phoneCountry))
    throw invalidField('phoneCountry', 'isCountry', 'phoneCountry is two letters of a country, such as DE.');
  return {
    ...(phoneCountry != null && { phoneCountry }),
    ...(locale != null && { locale: named('locale', localeCalled(locale), 'such as de-DE') }),
    ...(delimiter != null && {
      requestedDelimiter: named('delimiter', isDelimiter(delimiter) && delimiter, 'such as ; or a tab'),
    }),
    ...(encoding != null && {
      requestedEncoding: named('encoding', encodingCalled(encoding), 'such as windows-1251 or shift_jis'),
    }),
  };
}

function named(field: string, value: string | false | undefined, examples: string): string {
  if (value) return value;
  throw invalidField(field, `is_${field}`, `${field} is none that files can be read by, ${examples}.`);
}
