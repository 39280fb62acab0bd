import { toIsoTimestamp } from '../../../shared/database/iso-timestamp.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { Principal } from '../../../shared/principal/principal.js';
import type { PrincipalRecord } from '../../../shared/principal/principal-record.js';
import { findBusinessesByIds } from '../businesses/find-businesses.service.js';
import { findEffectivePermissions } from '../roles/find-effective-permissions.service.js';
import { isStaffRole } from '../roles/is-staff-role.js';
import { findCurrentUser, type CurrentUserRow } from './find-current-user.service.js';

/** What the caller of a verified token may do now. Throws AUTH-006 for an ended session, AUTH-008 for a suspended business. */
export async function resolvePrincipal(kernel: Kernel, claimed: Principal): Promise<PrincipalRecord> {
  const { businessId, userId, sessionId } = claimed;
  const [user, businesses] = await Promise.all([
    findCurrentUser(kernel, claimed),
    findBusinessesByIds(kernel, businessId, [businessId]),
  ]);
  const mustEnrollMfa = isSecondFactorDue(user);
  return {
    kind: 'user',
    businessId,
    userId,
    sessionId,
    apiKeyId: null,
    role: user.role,
    permissions: { grants: mustEnrollMfa ? [] : await findEffectivePermissions(kernel, user), denials: [] },
    modules: businesses[0]?.activeModules ?? [],
    mfaAtMs: user.mfaAt === null ? null : Date.parse(toIsoTimestamp(user.mfaAt)),
    mustEnrollMfa,
  };
}

/** Staff of the platform must have a second factor; whoever has one must have proved it in this session. */
function isSecondFactorDue({ role, hasSecondFactor, mfaAt }: CurrentUserRow): boolean {
  return hasSecondFactor ? mfaAt === null : isStaffRole(role);
}
