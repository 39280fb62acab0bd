import { LRUCache } from 'lru-cache';
import { PermissionSet } from '../../shared/permissions/permission-set.js';
import type { Principal } from '../../shared/principal/principal.js';
import type { RequestScope } from '../../shared/principal/request-scope.js';
import type { SubgraphClient } from '../supergraph/subgraph-client.js';
import { subgraphFailure } from './subgraph-failure.js';
import type { AccessTokenClaims } from './verify-access-token.js';

const query = /* GraphQL */ `
  query Principal {
    me {
      id
      role
      permissions
      business {
        id
        activeModules
      }
    }
  }
`;

interface Answer {
  readonly me: {
    readonly id: string;
    readonly role: string;
    readonly permissions: string[];
    readonly business: { readonly id: string; readonly activeModules: string[] };
  };
}

const keptPrincipals = 10_000;
/** A revoked session or a changed permission holds everywhere within this time. */
const rememberedMs = 1_000;

/** Turns verified claims into a principal, by asking identity on behalf of the session. */
export class PrincipalResolver {
  readonly #principals = new LRUCache<string, Promise<Principal>>({ max: keptPrincipals, ttl: rememberedMs });

  constructor(private readonly identity: SubgraphClient<RequestScope>) {}

  /** Throws AUTH-006 for an ended session, AUTH-008 for a suspended business, SYS-002 without identity. */
  resolve(claims: AccessTokenClaims, scope: Omit<RequestScope, 'principal'>): Promise<Principal> {
    const known = this.#principals.get(claims.sid);
    if (known) return known;
    const asked = this.#ask(claims, scope);
    this.#principals.set(claims.sid, asked);
    asked.catch(() => this.#principals.delete(claims.sid));
    return asked;
  }

  async #ask(claims: AccessTokenClaims, scope: Omit<RequestScope, 'principal'>): Promise<Principal> {
    const claimed: Principal = {
      kind: 'user',
      businessId: claims.business_id,
      userId: claims.sub,
      sessionId: claims.sid,
      role: claims.role,
      permissions: new PermissionSet([]),
      modules: new Set(),
    };
    const { data, errors } = await this.identity.execute({
      query,
      variables: {},
      context: { ...scope, principal: claimed },
    });
    if (errors?.length || !data) throw subgraphFailure(errors);
    const { me } = data as unknown as Answer;
    return {
      ...claimed,
      role: me.role,
      permissions: new PermissionSet(me.permissions),
      modules: new Set(me.business.activeModules),
    };
  }
}
