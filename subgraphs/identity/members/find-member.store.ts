import { LockMode } from '@mikro-orm/postgresql';
import type { UnitOfWork } from '../../../shared/changes/unit-of-work.js';
import { recordNotFound } from '../../../shared/errors/errors.js';
import { UserEntity } from '../users/user.entity.js';

/** A member to change, locked until the transaction ends. Throws NOT-FOUND-001. */
export async function findMember(
  { entities }: UnitOfWork,
  businessId: string,
  id: string,
): Promise<UserEntity> {
  const user = await entities.findOne(
    UserEntity,
    { businessId, id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (!user) throw recordNotFound('user', id);
  return user;
}
