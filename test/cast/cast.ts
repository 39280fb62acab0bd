import { leasePair } from '../kit/lease-pair.js';
import * as demo from '../../shared/config/cast.js';
import type { CastBusiness, CastMember } from '../../shared/config/cast.js';
import { businessOfPair } from './leases.js';

export { demoPassword, platform } from '../../shared/config/cast.js';

/** A test file that leases has a pair of businesses of its own; any other one has those of the demonstration. */
export const pair = await leasePair();
export const acme = pair === undefined ? demo.acme : businessOfPair(demo.acme, pair);
export const globex = pair === undefined ? demo.globex : businessOfPair(demo.globex, pair);

/** A member of the cast by role. */
export function member({ members }: CastBusiness, role: string): CastMember {
  return members.find((candidate) => candidate.role === role)!;
}

export const acmeOwner = member(acme, 'owner');
export const acmeStaff = member(acme, 'staff');
export const globexOwner = member(globex, 'owner');
export const globexStaff = member(globex, 'staff');

/** A member of the platform's staff: signed in, but without any permission on a tenant's records. */
export const platformSupport = member(demo.platform, 'admin_support');
