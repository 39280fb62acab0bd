import { z } from 'zod';
import type { UnitOfWork } from '../../../shared/changes/unit-of-work.js';
import type { PublishedEvent } from '../../../shared/changes/published-event.js';

/** What crm reads of identity's user events. */
const user = z.object({ user_id: z.uuid(), status: z.string() });

const upsert = `insert into crm.members (business_id, user_id, is_active) values (?, ?, ?)
  on conflict (business_id, user_id) do update set is_active = excluded.is_active`;

/** Remembers who is a member of the business, and whether still active. */
export async function projectMembers(unit: UnitOfWork, events: readonly PublishedEvent[]): Promise<void> {
  for (const { businessId, payload } of events) {
    const { user_id, status } = user.parse(payload);
    await unit.entities.execute(upsert, [businessId, user_id, status === 'active']);
  }
}
