import { invalidField } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { refuseTakenIn } from '../../../../shared/records/refuse-taken.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { CustomFieldEntity } from './custom-field.entity.js';
import type { CreateCustomFieldInput } from './custom-field.input.js';
import {
  answerOf,
  customFieldCreated,
  customFieldsTable,
  readOptions,
  snapshotOfField,
} from './custom-field.rules.js';

/** In use; archived ones do not count. */
const mostFields = 100;

const lock = "select pg_advisory_xact_lock(hashtextextended('crm.custom_fields ' || ?, 0))";

/** Defines a field. Throws VAL-001 beyond 100 fields in use, CONFLICT-001 when a field has the key. */
export async function createCustomField(
  { database, clock, ids }: Kernel,
  actor: UserActor,
  { key, label, type, options, isRequired }: CreateCustomFieldInput,
) {
  const { businessId, userId } = actor;
  const now = clock.now();
  const write = database.write(actor, async (unit) => {
    // Two who define a field at once would both find room for the last one.
    unit.send(lock, [businessId]);
    const inUse = await unit.entities.count(CustomFieldEntity, { businessId, archivedAt: null });
    if (inUse >= mostFields)
      throw invalidField(
        'key',
        'too_many',
        `A business has ${mostFields} custom fields at the most; archive one.`,
      );
    const field = unit.entities.create(CustomFieldEntity, {
      businessId,
      id: ids.next(),
      key,
      label,
      type,
      options: readOptions(type, options),
      isRequired: isRequired ?? false,
      createdBy: userId,
      createdAt: now,
      updatedAt: now,
    });
    const after = snapshotOfField(field);
    unit.record(customFieldCreated, after, {
      table: customFieldsTable,
      recordId: field.id,
      before: null,
      after,
    });
    return field;
  });
  const message = `Another custom field has the key ${key}.`;
  const refuseTakenKey = refuseTakenIn([
    { index: 'custom_fields_business_id_key_key', field: 'key', message },
  ]);
  return answerOf(await write.catch(refuseTakenKey));
}
