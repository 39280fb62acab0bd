import type { PermissionSet } from './permission-set.js';

/** Who once asked for work that goes on without them. */
export interface Asker {
  readonly userId: string;
  /** The API key that asked in the user's name; null for a person. */
  readonly apiKeyId: string | null;
}

/**
 * What somebody may do now who is not here to ask: jobs, endpoints and whatever else outlives a request look before
 * each piece of work. Undefined once they may not enter any more: the member was deactivated, or the key is void.
 */
export type FindMemberAccess = (businessId: string, asker: Asker) => Promise<PermissionSet | undefined>;
