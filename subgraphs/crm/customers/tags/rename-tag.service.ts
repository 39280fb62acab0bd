import { invalidField, recordNotFound } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { Actor } from '../../../../shared/requests/actor.js';
import { readTag } from '../../../../shared/values/tag.js';
import type { RenameCustomerTagInput } from './tag.type.js';
import type { TagRow } from './tags.reader.js';
import { customerTagRenamed, customerTagsTable, replaceTag } from './tags.store.js';

const count = 'select count(*)::int as count from crm.customer_tags where business_id = ? and tag = ?';

/**
 * Renames a tag on all customers; one that has the new name already is joined with it. Every customer gets a
 * new version, so that whoever edits one meanwhile is told. One event and one audit row for all. Throws
 * NOT-FOUND-001 when no customer carries it.
 */
export async function renameTag(
  { database, clock, ids }: Kernel,
  actor: Actor,
  input: RenameCustomerTagInput,
): Promise<TagRow> {
  const { businessId } = actor;
  const [tag, newTag] = [readTag(input.name, 'name'), readTag(input.newName, 'newName')];
  if (!newTag || newTag === tag)
    throw invalidField('newName', 'isDifferent', 'newName must be another name.');
  return database.write(actor, async (unit) => {
    const customers = await replaceTag(unit, businessId, tag, newTag, clock.now());
    if (customers === 0) throw recordNotFound('tag', tag);
    unit.record(
      customerTagRenamed,
      { tag, new_tag: newTag, customers },
      {
        table: customerTagsTable,
        recordId: ids.next(),
        before: { tag, customers },
        after: { tag: newTag, customers },
      },
    );
    const [row]: { count: number }[] = await unit.execute(count, [businessId, newTag]);
    return { name: newTag, customerCount: row!.count };
  });
}
