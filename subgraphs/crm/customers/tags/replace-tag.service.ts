import { z } from 'zod';
import { defineEvent } from '../../../../shared/changes/define-event.js';
import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { invalidField, recordNotFound } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { Actor } from '../../../../shared/requests/actor.js';
import { readTag } from '../../../../shared/values/tag.js';
import { crmView } from '../../permissions.js';
import type { RenameCustomerTagInput } from './tag.type.js';
import type { TagRow } from './tags.reader.js';

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
    throw invalidField('newName', 'conflicting', 'newName must be another name.');
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

/** The name of the table in the audit trail. */
const customerTagsTable = 'crm.customer_tags';

const inCustomers = `update crm.customers c
  set tags = array(select distinct t from unnest(array_remove(c.tags, ?) || ?::text[]) t order by t),
    version = c.version + 1, updated_at = ?
  where c.business_id = ? and c.id in (select customer_id from crm.customer_tags where business_id = ? and tag = ?)`;
const byTag = `insert into crm.customer_tags (business_id, tag, customer_id)
  select business_id, ?, customer_id from crm.customer_tags where business_id = ? and tag = ? on conflict do nothing`;
const remove = 'delete from crm.customer_tags where business_id = ? and tag = ? returning customer_id';

/** Takes a tag from all customers, and gives them the other if there is one; answers how many carried it. */
async function replaceTag(
  unit: UnitOfWork,
  businessId: string,
  tag: string,
  other: string | null,
  now: Date,
): Promise<number> {
  const added = other ? JSON.stringify([other]).replace('[', '{').replace(/\]$/, '}') : '{}';
  unit.send(inCustomers, [tag, added, now, businessId, businessId, tag]);
  if (other) unit.send(byTag, [other, businessId, tag]);
  const rows: unknown[] = await unit.execute(remove, [businessId, tag]);
  return rows.length;
}

const tagChange = z.object({ tag: z.string(), customers: z.int() });

export const customerTagRenamed = defineEvent('customer_tag.renamed', {
  version: 1,
  description:
    'A tag got another name, or became one with another tag, on all customers that carry it: one event for all.',
  permission: crmView,
  payload: tagChange.extend({ new_tag: z.string() }),
});

export const customerTagDeleted = defineEvent('customer_tag.deleted', {
  version: 1,
  description: 'A tag was taken from all customers that carried it: one event for all.',
  permission: crmView,
  payload: tagChange,
});
