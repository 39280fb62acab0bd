import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { aliasedCustomerId } from '../../customers/customers/customer-aliases.reader.js';
import { wordsOfNotes } from '../../customers/words/search-words.rules.js';
import type { IndexedSource } from '../../customers/words/words.store.js';
import type { Interaction } from './interaction.record.js';

/** By which words its notes find the customer, before and after a change; null where there is no interaction. */
export function notesAsSource(before: Interaction | null, after: Interaction | null): IndexedSource {
  const { id: sourceId, customerId } = (after ?? before)!;
  return {
    ...{ sourceId, customerId },
    ...(before && { before: wordsOfNotes(before.notes) }),
    after: wordsOfNotes(after?.notes ?? null),
  };
}

const touch = `update crm.customers set last_activity_at = greatest(last_activity_at, ?) 
  where business_id = ? and id = ${aliasedCustomerId('?::uuid')} returning id`;

const recount = `update crm.customers c set last_activity_at = (
    select created_at from crm.interactions where business_id = ? and customer_id = c.id
    order by created_at desc, id desc limit 1)
  where c.business_id = ? and c.id = ?`;

/**
 * Keeps when something last happened with the customer, which is no change of the customer and counts no version.
 * Answers its id, for that of a merged one the survivor's; null when there is none.
 */
export async function recordActivity(
  unit: UnitOfWork,
  businessId: string,
  customerId: string,
  at: Date,
): Promise<string | null> {
  const values = [at, businessId, businessId, customerId, customerId];
  const rows: { id: string }[] = await unit.execute(touch, values);
  return rows[0]?.id ?? null;
}

/** After an interaction is gone: its customer's last activity is another one's. */
export async function recomputeLastActivity(
  unit: UnitOfWork,
  businessId: string,
  customerId: string,
): Promise<void> {
  unit.send(recount, [businessId, businessId, customerId]);
}
