import type { ModeOf, Nullable, RecordField } from '../field.js';
import { reference, type ReferenceOptions } from './reference.js';

/** Somebody of the business, named by the user id; that they are active is the service's to check. */
export function member<const Options extends Omit<ReferenceOptions, 'hint' | 'filterBy'>>(
  description: string,
  options: Options,
): RecordField<Nullable<string, Options>, ModeOf<Options>, true> {
  return reference(description, { ...options, hint: 'an active member' } as Options);
}
