import type { PermissionSet } from './permission-set.js';

/** Who is calling, as verified by the gateway. Only verified claims decide the tenant. */
export interface Principal {
  readonly kind: 'user' | 'api_key';
  /** The tenant; every record that the caller can reach belongs to it. UUID. */
  readonly businessId: string;
  /** The user who calls, or who made the API key. UUID. */
  readonly userId: string;
  /** The login session that the token belongs to; null for an API key. UUID. */
  readonly sessionId: string | null;
  /** Null for a user. UUID. */
  readonly apiKeyId: string | null;
  readonly role: string;
  readonly permissions: PermissionSet;
  /** Modules that are active for the business, such as `crm`. */
  readonly modules: ReadonlySet<string>;
  /** When a second factor was last proved in this session, in ms since 1970; null when it never was. */
  readonly mfaAtMs: number | null;
  /**
   * A second factor is due: the role demands one and the user has none, or the user has one that this
   * session never proved. They can enrol or prove it and sign out, and nothing else.
   */
  readonly mustEnrollMfa: boolean;
}
