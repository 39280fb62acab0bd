import { z } from 'zod';
import type { PublishedEvent } from '../../../shared/changes/published-event.js';
import type { UnitOfWork } from '../../../shared/changes/unit-of-work.js';
import { invalidField, recordNotFound } from '../../../shared/errors/errors.js';
import type { UserActor } from '../../../shared/requests/actor.js';

const find = 'select is_active as "isActive" from crm.members where business_id = ? and user_id = ?';

/**
 * Checks who is to be given a record: the caller, or an active member of the business. Members are
 * known through identity's events, about a second after they joined. Throws NOT-FOUND-001 for
 * anybody else, VAL-001 for a member who was deactivated.
 */
export async function refuseUnknownMember(
  unit: UnitOfWork,
  { businessId, userId }: UserActor,
  field: string,
  memberId: string | null | undefined,
): Promise<void> {
  if (memberId == null || memberId === userId) return;
  const [member] = await unit.execute<{ isActive: boolean }>(find, [businessId, memberId]);
  if (!member) throw recordNotFound('user', memberId);
  if (!member.isActive) {
    throw invalidField(field, 'conflicting', `${field} is deactivated; name an active member.`);
  }
}

/** What crm reads of identity's user events. */
const user = z.object({ user_id: z.uuid(), status: z.string() });

const upsert = `insert into crm.members (business_id, user_id, is_active) values (?, ?, ?)
  on conflict (business_id, user_id) do update set is_active = excluded.is_active`;

/** Remembers who is a member of the business, and whether still active. */
export async function projectMembers(unit: UnitOfWork, events: readonly PublishedEvent[]): Promise<void> {
  for (const { businessId, payload } of events) {
    const { user_id, status } = user.parse(payload);
    unit.send(upsert, [businessId, user_id, status === 'active']);
  }
}
