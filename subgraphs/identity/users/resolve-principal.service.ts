import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { Principal } from '../../../shared/principal/principal.js';
import type { PrincipalRecord } from '../../../shared/principal/principal-record.js';
import { findBusinessesByIds } from '../businesses/find-businesses.service.js';
import { effectivePermissions } from '../roles/effective-permissions.js';
import { findCurrentUser } from './find-current-user.service.js';

/** What the caller of a verified token may do now. Throws AUTH-006 for an ended session, AUTH-008 for a suspended business. */
export async function resolvePrincipal(kernel: Kernel, claimed: Principal): Promise<PrincipalRecord> {
  const { businessId, userId, sessionId } = claimed;
  const [user, businesses] = await Promise.all([
    findCurrentUser(kernel, claimed),
    findBusinessesByIds(kernel, businessId, [businessId]),
  ]);
  return {
    kind: 'user',
    businessId,
    userId,
    sessionId,
    apiKeyId: null,
    role: user.role,
    permissions: { grants: effectivePermissions(user, kernel.catalogue.permissions), denials: [] },
    modules: businesses[0]?.activeModules ?? [],
    mfaAtMs: null,
    mustEnrollMfa: false,
  };
}
