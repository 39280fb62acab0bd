import { LockMode } from '@mikro-orm/postgresql';
import { isDeepStrictEqual } from 'node:util';
import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { conflict, recordNotFound } from '../../../../shared/errors/errors.js';
import { refuseStale } from '../../../../shared/errors/refuse-stale.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { Actor } from '../../../../shared/requests/actor.js';
import { CustomFieldEntity } from './custom-field.entity.js';
import type { UpdateCustomFieldInput } from './custom-field.input.js';
import {
  answerOf,
  customFieldsTable,
  customFieldUpdated,
  readOptions,
  snapshotOfField,
} from './custom-field.rules.js';

/**
 * Renames, archives or otherwise changes a field. Throws NOT-FOUND-001, STALE-001 when `version` is no longer
 * current, CONFLICT-001 when customers have an option that would go. A change that changes nothing leaves no event.
 */
export async function updateCustomField(
  { database, clock }: Kernel,
  actor: Actor,
  { id, version, label, options, isRequired, isArchived }: UpdateCustomFieldInput,
) {
  const { businessId } = actor;
  return database.write(actor, async (unit) => {
    const key = { businessId, id };
    const field = await unit.entities.findOne(CustomFieldEntity, key, {
      lockMode: LockMode.PESSIMISTIC_WRITE,
    });
    if (!field) throw recordNotFound('custom field', id);
    refuseStale('Custom field', field, version);
    const before = snapshotOfField(field);
    if (label != null) field.label = label;
    if (isRequired != null) field.isRequired = isRequired;
    if (isArchived != null && isArchived !== (field.archivedAt !== null))
      field.archivedAt = isArchived ? clock.now() : null;
    if (options != null) {
      const kept = readOptions(field.type, options);
      await refuseUsedOptions(unit, field, kept);
      field.options = kept;
    }
    const after = snapshotOfField(field);
    if (isDeepStrictEqual(before, after)) return answerOf(field);
    field.updatedAt = clock.now();
    unit.record(customFieldUpdated, after, { table: customFieldsTable, recordId: id, before, after });
    await unit.entities.flush();
    return answerOf(field);
  });
}

const used = `select sort_key as option from crm.custom_values where business_id = ? and field_id = ?
  and sort_key in (select * from jsonb_array_elements_text(?::jsonb)) limit 1`;

async function refuseUsedOptions(
  unit: UnitOfWork,
  { businessId, id, options }: CustomFieldEntity,
  kept: readonly string[],
): Promise<void> {
  const removed = options.filter((option) => !kept.includes(option));
  const [found]: { option: string }[] = await unit.execute(used, [businessId, id, JSON.stringify(removed)]);
  if (!found) return;
  const message = `Customers have the option ${found.option}; change them first.`;
  throw new DomainError(conflict, message, [{ field: 'options', code: 'in_use', message }]);
}
