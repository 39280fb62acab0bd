import type { JSONWebKeySet } from 'jose';
import { LRUCache } from 'lru-cache';
import {
  AccessTokenVerifier,
  type AccessTokenClaims,
} from '../../../gateway/principal/verify-access-token.js';
import { DomainError } from '../../../shared/errors/domain-error.js';
import { unauthorized } from '../../../shared/errors/errors.js';
import { PermissionSet } from '../../../shared/access/permission-set.js';
import { rolePermissions } from '../../../subgraphs/identity/authority/role-permissions.rules.js';
import { callerBySession, publicKeys } from './statements.js';
import type { TenantPool } from './tenant-pool.js';
import { systemClock } from '../../../shared/values/clock.js';

export interface Caller {
  readonly businessId: string;
  readonly userId: string;
  /** Whether the caller holds the permission of crm, and the business has the module. */
  readonly allows: (permission: string) => boolean;
}

type CallerRow = [role: string, overrides: { grants: string[]; denials: string[] }, hasModule: boolean];

/** Who is calling: verified and remembered as the platform does it, principals for 1 s. */
export class Callers {
  readonly #verifier: AccessTokenVerifier;
  readonly #known = new LRUCache<string, Promise<Caller>>({ max: 10_000, ttl: 1_000 });

  constructor(
    private readonly pool: TenantPool,
    issuer: string,
  ) {
    this.#verifier = new AccessTokenVerifier(issuer, () => this.#publicKeys(), systemClock);
  }

  /** Throws AUTH-002 or AUTH-004 for a token that does not hold, or whose session ended. */
  async identify(authorization = ''): Promise<Caller> {
    const claims = await this.#verifier.verify(authorization.slice('Bearer '.length));
    const known = this.#known.get(claims.sid);
    if (known) return known;
    const asked = this.#ask(claims);
    this.#known.set(claims.sid, asked);
    asked.catch(() => this.#known.delete(claims.sid));
    return asked;
  }

  async #ask({ business_id: businessId, sub: userId, sid }: AccessTokenClaims): Promise<Caller> {
    const [rows] = await this.pool.run(businessId, [
      { ...callerBySession, values: [businessId, userId, sid] },
    ]);
    const [found] = rows as CallerRow[];
    if (!found) throw new DomainError(unauthorized, 'The session was ended.');
    const [role, { grants, denials }, hasModule] = found;
    const held = new PermissionSet([...(rolePermissions[role] ?? []), ...grants], denials);
    return { businessId, userId, allows: (permission) => hasModule && held.allows(permission) };
  }

  async #publicKeys(): Promise<JSONWebKeySet> {
    const [rows] = await this.pool.run('', [publicKeys]);
    return { keys: (rows as [JSONWebKeySet['keys'][number]][]).map(([jwk]) => jwk) };
  }
}
