import { z } from 'zod';
import { defineEvent } from '../../../../shared/changes/define-event.js';
import { invalidField } from '../../../../shared/errors/errors.js';
import { choices } from '../../../../shared/records/choices.js';
import { nameKey } from '../../../../shared/values/name-key.js';
import { crmView } from '../../permissions.js';

export const customFieldTypes = choices('CustomFieldType', 'What the values of a custom field are.', {
  text: 'Text of 1 to 500 characters.',
  number: 'A number.',
  date: 'A day, such as `2026-11-21`.',
  boolean: 'Yes or no.',
  choice: 'One of the options.',
});

export type CustomFieldType = keyof typeof customFieldTypes.values;

/** A custom field as writes see it. */
interface CustomField {
  readonly id: string;
  readonly key: string;
  readonly label: string;
  readonly type: CustomFieldType;
  readonly options: readonly string[];
  readonly isRequired: boolean;
  readonly archivedAt: Date | null;
}

/** A custom field as events and the audit trail record it. */
export function snapshotOfField({ id, key, label, type, options, isRequired, archivedAt }: CustomField) {
  return {
    ...{ custom_field_id: id, key, label, type },
    options: [...options],
    is_required: isRequired,
    is_archived: archivedAt !== null,
  };
}

/** The name of the table in the audit trail. */
export const customFieldsTable = 'crm.custom_fields';

/** A custom field as a change answers it. */
export function answerOf<Field extends CustomField>(field: Field) {
  return { ...field, isArchived: field.archivedAt !== null };
}

/** The options as they are stored, their texts read before. Throws VAL-001 for a choice without one, and for another type with some. */
export function readOptions(type: CustomFieldType, given: readonly string[] | null | undefined): string[] {
  const options = [...(given ?? [])];
  const isChoice = type === 'choice';
  if (isChoice !== options.length > 0)
    throw invalidField('options', 'conflicting', 'options are what a choice needs, and no other type has.');
  const folded = new Set(options.map(nameKey));
  if (folded.size < options.length || folded.has(''))
    throw invalidField('options', 'repeated', 'options must differ, in any case, and not be empty.');
  return options;
}

const customField = z.object({
  custom_field_id: z.uuid(),
  key: z.string(),
  label: z.string(),
  type: z.string(),
  options: z.array(z.string()),
  is_required: z.boolean(),
  is_archived: z.boolean(),
});

export const customFieldCreated = defineEvent('custom_field.created', {
  version: 1,
  description: 'A custom field of customers was defined.',
  permission: crmView,
  payload: customField,
});

export const customFieldUpdated = defineEvent('custom_field.updated', {
  version: 1,
  description: 'A custom field of customers was changed, archived or taken back into use.',
  permission: crmView,
  payload: customField,
});
