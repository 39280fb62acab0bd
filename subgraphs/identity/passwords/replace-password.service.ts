import type { UnitOfWork } from '../../../shared/changes/unit-of-work.js';
import type { Clock } from '../../../shared/values/clock.js';
import { sendMail } from '../../../shared/mail/send-mail.job.js';
import { revokeSessions } from '../sessions/revoke-sessions.service.js';
import { passwordChangedMail } from './password.mail.js';

export interface PasswordOwner {
  readonly businessId: string;
  readonly userId: string;
  readonly email: string;
}

export interface Replacement {
  readonly passwordHash: string;
  /** For the audit trail, such as `password.changed`. */
  readonly action: string;
  readonly keptSessionId?: string | null;
  /** The hash that the owner proved to know; the change is not made when it is no longer current. */
  readonly provenHash?: string;
}

const replace = `
  update identity.credentials set password_hash = ?
  where email = ? and business_id = ? and user_id = ? and password_hash = coalesce(?, password_hash) returning user_id`;

/**
 * Changes the password, ends the owner's sessions, all or all but one, and tells them by mail. Answers
 * the ids of the sessions; undefined when the password was changed meanwhile.
 */
export async function replacePassword(
  unit: UnitOfWork,
  { businessId, userId, email }: PasswordOwner,
  { passwordHash, action, keptSessionId, provenHash }: Replacement,
  clock: Clock,
): Promise<string[] | undefined> {
  const endedIds = await revokeSessions(unit, { businessId, userId, exceptSessionId: keptSessionId }, clock);
  const values = [passwordHash, email, businessId, userId, provenHash ?? null];
  const changed = await unit.execute<object>(replace, values);
  if (changed.length === 0) return undefined;
  unit.audit(action, { table: 'identity.users', recordId: userId, before: null, after: { endedIds } });
  unit.enqueue(sendMail, passwordChangedMail(email));
  return endedIds;
}
