import { recordNotFound } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { Actor } from '../../../../shared/requests/actor.js';
import { readTag } from '../../../../shared/values/tag.js';
import { customerTagDeleted, customerTagsTable, replaceTag } from './tags.store.js';

/** Takes a tag from all customers; answers its name. Throws NOT-FOUND-001 when none carries it. */
export async function deleteTag(
  { database, clock, ids }: Kernel,
  actor: Actor,
  name: string,
): Promise<string> {
  const { businessId } = actor;
  const tag = readTag(name, 'name');
  return database.write(actor, async (unit) => {
    const customers = await replaceTag(unit, businessId, tag, null, clock.now());
    if (customers === 0) throw recordNotFound('tag', tag);
    const before = { tag, customers };
    unit.record(customerTagDeleted, before, {
      table: customerTagsTable,
      recordId: ids.next(),
      before,
      after: null,
    });
    return tag;
  });
}
