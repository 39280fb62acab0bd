import type { IdempotencyClaim } from './idempotent-request.js';
import type { TraceContext } from './trace-context.js';

/** On whose behalf a change is made, and in which request: what audit and events record. */
export interface Actor {
  readonly businessId: string;
  /** Null when the platform itself acts. */
  readonly userId: string | null;
  /** The API key that acts in the user's name; null for a person and for the platform itself. */
  readonly apiKeyId: string | null;
  /** The user's own business, when the change is made in another. */
  readonly homeBusinessId?: string;
  readonly requestId: string;
  readonly address: string | null;
  /** The key under which the change is made once. */
  readonly claim?: IdempotencyClaim;
  /** What its transaction is a part of. */
  readonly trace?: TraceContext;
}

/** A change that a person makes. */
export interface UserActor extends Actor {
  readonly userId: string;
}

/** A member of the platform's staff as the author of a change in a business that is not theirs. */
export function actingIn(businessId: string, staff: UserActor): UserActor {
  return businessId === staff.businessId ? staff : { ...staff, businessId, homeBusinessId: staff.businessId };
}
