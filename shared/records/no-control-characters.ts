import { ValidateBy, type ValidationOptions } from 'class-validator';
import { isPrintable } from '../values/text.js';

/** What JSON Schema can say of it as well. */
const pattern = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ud800-\udfff]*$/u;

/** Refuses what cannot be stored or shown: NUL, other control characters but tab and line breaks, halves of characters, heaps of marks. */
export function NoControlCharacters(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'matches',
      constraints: [pattern],
      validator: {
        validate: (value) => typeof value === 'string' && isPrintable(value),
        defaultMessage: () => '$property must not contain control characters',
      },
    },
    options,
  );
}
