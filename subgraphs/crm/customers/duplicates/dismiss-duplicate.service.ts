import { z } from 'zod';
import { defineEvent } from '../../../../shared/changes/define-event.js';
import { recordNotFound } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { crmView } from '../../permissions.js';
import { lockCustomerKey } from '../customers/customer-aliases.reader.js';

export const customerDuplicateDismissed = defineEvent('customer_duplicate.dismissed', {
  version: 1,
  description: 'Somebody said that two customers are not the same.',
  permission: crmView,
  payload: z.object({ customer_id: z.uuid(), other_customer_id: z.uuid() }),
});

const dismiss = `update crm.duplicate_pairs set dismissed_at = ?, dismissed_by = ?
  where business_id = ? and first_id = ? and second_id = ? and dismissed_at is null returning first_id`;
const find = 'select 1 from crm.duplicate_pairs where business_id = ? and first_id = ? and second_id = ?';

/**
 * Says that two customers are not the same: the pair is not suggested again, whatever they come to share.
 * A second time changes nothing. Throws NOT-FOUND-001 when they were never suggested.
 */
export async function dismissDuplicate(
  { database, clock }: Kernel,
  actor: UserActor,
  customerIds: readonly [string, string],
): Promise<string[]> {
  const { businessId, userId } = actor;
  return database.write(actor, async (unit) => {
    const meant: string[] = [];
    for (const id of customerIds.toSorted()) meant.push(await lockCustomerKey(unit, businessId, id));
    const [first, second] = meant.sort() as [string, string];
    const key = [businessId, first, second];
    const dismissed: unknown[] = await unit.execute(dismiss, [clock.now(), userId, ...key]);
    if (dismissed.length === 0) {
      const known: unknown[] = await unit.execute(find, key);
      if (known.length === 0) throw recordNotFound('duplicate', `${first} ${second}`);
      return [first, second];
    }
    const payload = { customer_id: first, other_customer_id: second };
    unit.record(customerDuplicateDismissed, payload, {
      table: 'crm.duplicate_pairs',
      recordId: first,
      before: null,
      after: payload,
    });
    return [first, second];
  });
}
