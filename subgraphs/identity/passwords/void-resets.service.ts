import type { UnitOfWork } from '../../../shared/changes/unit-of-work.js';
import { PasswordResetEntity } from './password-reset.entity.js';

/** No link to a new password that the person has works any more. */
export async function voidResets(
  { entities }: UnitOfWork,
  { businessId, userId }: { readonly businessId: string; readonly userId: string },
  now: Date,
): Promise<void> {
  await entities.nativeUpdate(PasswordResetEntity, { businessId, userId, usedAt: null }, { usedAt: now });
}
