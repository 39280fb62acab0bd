import type { IdempotencyClaim } from '../idempotency/idempotent-request.js';

/** On whose behalf a change is made, and in which request: what audit and events record. */
export interface Actor {
  readonly businessId: string;
  /** Null when the platform itself acts. */
  readonly userId: string | null;
  readonly requestId: string;
  readonly address: string | null;
  /** The key under which the change is made once. */
  readonly claim?: IdempotencyClaim;
}

/** A change that a person makes. */
export interface UserActor extends Actor {
  readonly userId: string;
}
