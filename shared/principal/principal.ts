import type { PermissionSet } from '../permissions/permission-set.js';

/** Who is calling, as verified by the gateway. Only verified claims decide the tenant. */
export interface Principal {
  readonly kind: 'user' | 'api_key';
  /** The tenant; every record that the caller can reach belongs to it. UUID. */
  readonly businessId: string;
  /** The user who calls, or for whom an API key acts. UUID. */
  readonly userId: string;
  /** The login session that the token belongs to; null for an API key. UUID. */
  readonly sessionId: string | null;
  readonly role: string;
  readonly permissions: PermissionSet;
  /** Modules that are active for the business, such as `crm`. */
  readonly modules: ReadonlySet<string>;
}
