import { Matches, type ValidationOptions } from 'class-validator';

/** Refuses NUL, which PostgreSQL cannot store, and the other control characters but tab and line breaks. */
export function NoControlCharacters(options?: ValidationOptions): PropertyDecorator {
  return Matches(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ud800-\udfff]*$/u, {
    message: '$property must not contain control characters',
    ...options,
  });
}
