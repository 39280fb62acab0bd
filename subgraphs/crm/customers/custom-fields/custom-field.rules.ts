import type { CustomFieldEntity } from './custom-field.entity.js';

/** A custom field as events and the audit trail record it. */
export function snapshotOfField({
  id,
  key,
  label,
  type,
  options,
  isRequired,
  archivedAt,
}: CustomFieldEntity) {
  return {
    custom_field_id: id,
    key,
    label,
    type,
    options: [...options],
    is_required: isRequired,
    is_archived: archivedAt !== null,
  };
}

/** The name of the table in the audit trail. */
export const customFieldsTable = 'crm.custom_fields';

/** A custom field as a change answers it. */
export function answerOf(field: CustomFieldEntity) {
  return { ...field, isArchived: field.archivedAt !== null };
}
