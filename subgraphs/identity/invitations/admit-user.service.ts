import type { UnitOfWork } from '../../../shared/changes/unit-of-work.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { refuseTakenIn } from '../../../shared/records/refuse-taken.js';
import { userJoined } from '../events.js';
import { CredentialEntity } from '../users/credential.entity.js';
import { UserEntity } from '../users/user.entity.js';
import { payloadOf, snapshotOf, usersTable } from '../users/user.rules.js';
import type { InvitationEntity } from './invitation.entity.js';

interface Entrant {
  readonly id: string;
  readonly name: string;
  readonly passwordHash: string;
}

const message = 'This e-mail has an account; sign in with it.';
const refuseTakenEmail = refuseTakenIn([
  { index: 'credentials_pkey', message },
  { index: 'users_email_unique', message },
]);

/** Makes the invited person a member who can sign in. Throws CONFLICT-001 when the e-mail has an account. */
export async function admitUser(
  { clock }: Kernel,
  unit: UnitOfWork,
  { businessId, email, role }: InvitationEntity,
  { id, name, passwordHash }: Entrant,
): Promise<void> {
  const now = clock.now();
  const fields = {
    businessId,
    id,
    name,
    email,
    role,
    status: 'active',
    createdAt: now,
    updatedAt: now,
  } as const;
  const user = unit.entities.create(UserEntity, fields);
  unit.entities.create(CredentialEntity, { email, businessId, userId: id, passwordHash });
  const change = { table: usersTable, recordId: id, before: null, after: snapshotOf(user) };
  unit.record(userJoined, payloadOf(user), change);
  await unit.entities.flush().catch(refuseTakenEmail);
}
