import { toIsoTimestamp } from '../../../shared/values/iso-timestamp.js';
import { DomainError } from '../../../shared/errors/domain-error.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { Principal } from '../../../shared/access/principal.js';
import type { PrincipalRecord } from '../../../shared/access/principal-record.js';
import { findBusinessesByIds } from '../businesses/find-businesses.service.js';
import { findEffectivePermissions } from '../authority/find-effective-permissions.service.js';
import { isStaffRole } from '../authority/is-staff-role.rules.js';
import {
  admit,
  findUsersOfSessions,
  type ClaimedSession,
  type CurrentUserRow,
} from './find-current-user.service.js';

/** Why a session may not enter, as an error of GraphQL tells it. */
export interface RefusedSession {
  readonly message: string;
  readonly extensions: { readonly code: string; readonly httpStatus: number };
}

/** What the caller of a verified token may do now. Throws AUTH-006 for an ended session, AUTH-008 for a suspended business. */
export async function resolvePrincipal(kernel: Kernel, claimed: Principal): Promise<PrincipalRecord> {
  const { businessId } = claimed;
  const [users, modules] = await Promise.all([
    findUsersOfSessions(kernel, businessId, [claimed]),
    findModules(kernel, businessId),
  ]);
  return recordOf(kernel, admit(users.get(claimed.sessionId!), claimed), modules);
}

/** The same for many sessions of one business at once, in their order. */
export async function resolvePrincipals(
  kernel: Kernel,
  businessId: string,
  sessions: readonly ClaimedSession[],
): Promise<(PrincipalRecord | RefusedSession)[]> {
  const [users, modules] = await Promise.all([
    findUsersOfSessions(kernel, businessId, sessions),
    findModules(kernel, businessId),
  ]);
  return Promise.all(
    sessions.map(async (claimed) => {
      try {
        return await recordOf(kernel, admit(users.get(claimed.sessionId!), claimed), modules);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        const { code, httpStatus } = error.definition;
        return { message: error.message, extensions: { code, httpStatus } };
      }
    }),
  );
}

async function findModules(kernel: Kernel, businessId: string): Promise<string[]> {
  const [business] = await findBusinessesByIds(kernel, businessId, [businessId]);
  return business?.activeModules ?? [];
}

async function recordOf(kernel: Kernel, user: CurrentUserRow, modules: string[]): Promise<PrincipalRecord> {
  const mustEnrollMfa = isSecondFactorDue(user);
  return {
    kind: 'user',
    businessId: user.businessId,
    userId: user.id,
    sessionId: user.sessionId,
    apiKeyId: null,
    role: user.role,
    permissions: { grants: mustEnrollMfa ? [] : await findEffectivePermissions(kernel, user), denials: [] },
    modules,
    mfaAtMs: user.mfaAt === null ? null : Date.parse(toIsoTimestamp(user.mfaAt)),
    mustEnrollMfa,
  };
}

/** Staff of the platform must have a second factor; whoever has one must have proved it in this session. */
function isSecondFactorDue({ role, hasSecondFactor, mfaAt }: CurrentUserRow): boolean {
  return hasSecondFactor ? mfaAt === null : isStaffRole(role);
}
