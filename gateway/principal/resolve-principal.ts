import DataLoader from 'dataloader';
import { PermissionSet } from '../../shared/access/permission-set.js';
import type { ErrorDefinition } from '../../shared/errors/error-definition.js';
import { timedCache } from '../../shared/values/timed-cache.js';
import { principalSchema } from '../../shared/access/principal-record.js';
import type { Principal } from '../../shared/access/principal.js';
import type { RequestScope } from '../../shared/requests/request-scope.js';
import type { SubgraphClient, SubgraphError } from '../supergraph/subgraph-client.js';
import { askSubgraph, subgraphFailure } from './ask-subgraph.js';
import type { AccessTokenClaims } from './verify-access-token.js';

const query = 'query Principal { principal }';
const manyQuery = 'query Principals($sessions: [JSON!]!) { principals(sessions: $sessions) }';
const largestBatch = 500;

export const keptPrincipals = 10_000;
/** A revoked session or a changed permission holds everywhere within this time. */
export const rememberedMs = 1_000;

/** Turns verified claims into a principal, by asking identity on behalf of the session. */
export class PrincipalResolver {
  readonly #principals = timedCache<Promise<Principal>>(keptPrincipals, rememberedMs);

  /** Those that are asked for in the same moment are asked for together: streams look at all their callers at once. */
  readonly #asking = new DataLoader<RequestScope, Principal>((scopes) => this.#askTogether(scopes), {
    cache: false,
    maxBatchSize: largestBatch,
  });

  constructor(
    private readonly identity: SubgraphClient<RequestScope>,
    private readonly declared: readonly ErrorDefinition[],
  ) {}

  /** Throws AUTH-006 for an ended session, AUTH-008 for a suspended business, SYS-002 without identity. */
  resolve(claims: AccessTokenClaims, scope: Omit<RequestScope, 'principal'>): Promise<Principal> {
    const cached = this.#principals.get(claims.sid);
    if (cached) return cached;
    const asked = this.#asking.load({ ...scope, principal: claimedBy(claims) });
    this.#principals.set(claims.sid, asked);
    asked.catch(() => this.#principals.delete(claims.sid));
    return asked;
  }

  /** Forgets what a session may do, since it may have changed. */
  evict(sessionId: string): void {
    this.#principals.delete(sessionId);
  }

  async #askTogether(scopes: readonly RequestScope[]): Promise<(Principal | Error)[]> {
    const [only] = scopes;
    if (scopes.length === 1) return [await this.#ask(only!).catch(toError)];
    const found = new Map<RequestScope, Principal | Error>();
    const businesses = Map.groupBy(scopes, ({ principal }) => principal!.businessId);
    await Promise.all(
      [...businesses.values()].map(async (group) => {
        const answers = await this.#askMany(group).catch((error: unknown) => group.map(() => toError(error)));
        group.forEach((scope, index) => found.set(scope, answers[index]!));
      }),
    );
    return scopes.map((scope) => found.get(scope)!);
  }

  async #askMany(scopes: readonly RequestScope[]): Promise<(Principal | Error)[]> {
    const sessions = scopes.map(({ principal }) => ({
      userId: principal!.userId,
      sessionId: principal!.sessionId,
    }));
    const request = { query: manyQuery, variables: { sessions }, context: scopes[0]! };
    const data = await askSubgraph(this.identity, request, this.declared);
    return (data.principals as (object | SubgraphError)[]).map((answer) =>
      'extensions' in answer
        ? subgraphFailure(this.identity.name, answer as SubgraphError, this.declared)
        : principalSchema.parse(answer),
    );
  }

  async #ask(context: RequestScope): Promise<Principal> {
    const { principal } = await askSubgraph(this.identity, { query, variables: {}, context }, this.declared);
    return principalSchema.parse(principal);
  }
}

/** What the token alone says: who, in which session, and nothing that they may do. */
function claimedBy({ business_id, sub, sid, role }: AccessTokenClaims): Principal {
  return {
    kind: 'user',
    businessId: business_id,
    userId: sub,
    sessionId: sid,
    apiKeyId: null,
    role,
    permissions: new PermissionSet([]),
    modules: new Set(),
    mfaAtMs: null,
    mustEnrollMfa: true,
  };
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
