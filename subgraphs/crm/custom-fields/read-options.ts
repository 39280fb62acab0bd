import { invalidField } from '../../../shared/errors/errors.js';
import { CustomFieldType } from './custom-field-type.js';

/** The options as they are stored: trimmed. Throws VAL-001 for a choice without one, and for another type with some. */
export function readOptions(type: CustomFieldType, options: readonly string[] | null | undefined): string[] {
  const trimmed = (options ?? []).map((option) => option.trim());
  const isChoice = type === CustomFieldType.CHOICE;
  if (isChoice !== trimmed.length > 0)
    throw invalidField('options', 'fitsType', 'options are what a choice needs, and no other type has.');
  const folded = new Set(trimmed.map((option) => option.toLowerCase()));
  if (folded.size < trimmed.length || folded.has(''))
    throw invalidField('options', 'arrayUnique', 'options must differ, in any case, and not be empty.');
  return trimmed;
}
