import { z } from 'zod';
import { defineEvent } from '../../../../shared/changes/define-event.js';
import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { crmView } from '../../permissions.js';

/** The name of the table in the audit trail. */
export const customerTagsTable = 'crm.customer_tags';

const inCustomers = `update crm.customers c
  set tags = array(select distinct t from unnest(array_remove(c.tags, ?) || ?::text[]) t order by t),
    version = c.version + 1, updated_at = ?
  where c.business_id = ? and c.id in (select customer_id from crm.customer_tags where business_id = ? and tag = ?)`;
const byTag = `insert into crm.customer_tags (business_id, tag, customer_id)
  select business_id, ?, customer_id from crm.customer_tags where business_id = ? and tag = ? on conflict do nothing`;
const remove = 'delete from crm.customer_tags where business_id = ? and tag = ? returning customer_id';

/** Takes a tag from all customers, and gives them the other if there is one; answers how many carried it. */
export async function replaceTag(
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
