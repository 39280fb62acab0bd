import { invalidField } from '../../../../shared/errors/errors.js';
import { nameKey } from '../../../../shared/values/name-key.js';
import { CustomFieldType } from './custom-field-type.js';

/** The options as they are stored, their texts read before. Throws VAL-001 for a choice without one, and for another type with some. */
export function readOptions(type: CustomFieldType, given: readonly string[] | null | undefined): string[] {
  const options = [...(given ?? [])];
  const isChoice = type === CustomFieldType.CHOICE;
  if (isChoice !== options.length > 0)
    throw invalidField('options', 'fitsType', 'options are what a choice needs, and no other type has.');
  const folded = new Set(options.map(nameKey));
  if (folded.size < options.length || folded.has(''))
    throw invalidField('options', 'arrayUnique', 'options must differ, in any case, and not be empty.');
  return options;
}
