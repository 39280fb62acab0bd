import { acme, globex, platform, type CastBusiness, type CastMember } from '../../shared/config/cast.js';

export { acme, demoPassword, globex, platform } from '../../shared/config/cast.js';

/** A member of the cast by role. */
export function member({ members }: CastBusiness, role: string): CastMember {
  return members.find((candidate) => candidate.role === role)!;
}

export const acmeOwner = member(acme, 'owner');
export const acmeStaff = member(acme, 'staff');
export const globexOwner = member(globex, 'owner');
export const globexStaff = member(globex, 'staff');

/** A member of the platform's staff: signed in, but without any permission on a tenant's records. */
export const platformSupport = member(platform, 'admin_support');
