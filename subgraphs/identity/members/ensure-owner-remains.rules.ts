import type { UnitOfWork } from '../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../shared/errors/domain-error.js';
import { conflict } from '../../../shared/errors/errors.js';
import type { BusinessEntity } from '../businesses/business.entity.js';
import type { Authority } from '../authority/authority.rules.js';
import { leadingRole } from '../authority/built-in-roles.rules.js';
import { UserEntity } from '../users/user.entity.js';

/**
 * Sees to it that the business keeps an active owner when this member stops being one; it passes to
 * the longest-standing of the others. Throws CONFLICT-001 when there is none. The business must be locked.
 */
export async function ensureOwnerRemains(
  { entities }: UnitOfWork,
  authority: Authority,
  business: BusinessEntity,
  user: UserEntity,
  before: Pick<UserEntity, 'role' | 'status'>,
): Promise<void> {
  const role = leadingRole(authority);
  const isLeading = (member: typeof before) => member.role === role && member.status === 'active';
  if (!isLeading(before) || isLeading(user)) return;
  const { businessId } = business;
  const [heir] = await entities.find(
    UserEntity,
    { businessId, role, status: 'active', id: { $ne: user.id } },
    { orderBy: { createdAt: 'asc', id: 'asc' }, limit: 1 },
  );
  if (!heir) {
    const message = `The business needs an active member with the role ${role}; give it to somebody else first.`;
    throw new DomainError(conflict, message);
  }
  if (business.ownerId === user.id) business.ownerId = heir.id;
}
