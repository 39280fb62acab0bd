import type { UnitOfWork } from '../../../shared/database/unit-of-work.js';

const remove = `delete from crm.import_errors where business_id = ? and exists (
    select from jsonb_array_elements_text(?::jsonb) as known(value)
    where position(lower(known.value) in lower(original)) > 0)`;

/** Deletes the rows that imports refused and that name the person; they stand in no customer, and in no index. */
export async function eraseRejectedRows(
  { entities }: UnitOfWork,
  businessId: string,
  values: readonly string[],
): Promise<void> {
  await entities.execute(remove, [businessId, JSON.stringify(values)]);
}
