import type { JSONWebKeySet } from 'jose';
import { DomainError } from '../../shared/errors/domain-error.js';
import type { ErrorDefinition } from '../../shared/errors/error-definition.js';
import { unauthorized } from '../../shared/errors/errors.js';
import { looksLikeApiKey } from '../../shared/access/api-key.js';
import type { Principal } from '../../shared/access/principal.js';
import type { RequestScope } from '../../shared/requests/request-scope.js';
import type { Clock } from '../../shared/values/clock.js';
import type { SubgraphClient } from '../supergraph/subgraph-client.js';
import { askSubgraph } from './ask-subgraph.js';
import type { Credentials } from './credentials.js';
import { ApiKeyResolver } from './resolve-api-key.js';
import { PrincipalResolver } from './resolve-principal.js';
import { AccessTokenVerifier } from './verify-access-token.js';

/** A caller who stays: a connection that asks again what they may do by now. */
export interface IdentifiedCaller {
  readonly scope: RequestScope & { readonly principal: Principal };
  /** When the access token ends; null for an API key, whose end `refresh` tells. */
  readonly expiresAtMs: number | null;
  /** Who they are by now. Rejects with AUTH-002, AUTH-004, AUTH-006 or AUTH-008. */
  refresh(): Promise<Principal>;
  /** Lets the next `refresh` ask identity anew. */
  evict(): void;
}

/** Decides who is calling. Only verified claims name the tenant. */
export class Authenticator {
  readonly #verifier: AccessTokenVerifier;
  readonly #principals: PrincipalResolver;
  readonly #apiKeys: ApiKeyResolver;

  constructor(
    private readonly identity: SubgraphClient<RequestScope>,
    issuer: string,
    /** Every code that the platform answers. */
    private readonly declared: readonly ErrorDefinition[],
    clock: Clock,
  ) {
    this.#verifier = new AccessTokenVerifier(issuer, () => this.publicKeys(), clock);
    this.#principals = new PrincipalResolver(identity, declared);
    this.#apiKeys = new ApiKeyResolver(identity, declared);
  }

  /** The scope of a request; nobody's without a token or key. Throws AUTH-002, AUTH-004, AUTH-006 or AUTH-008. */
  async authenticate({ authorization, apiKey, ...scope }: Credentials): Promise<RequestScope> {
    if (authorization === undefined && apiKey === undefined) return { ...scope, principal: null };
    const token = tokenOf(authorization, apiKey);
    if (isApiKey(token, apiKey)) return { ...scope, principal: await this.#apiKeys.resolve(token, scope) };
    const claims = await this.#verifier.verify(token);
    return { ...scope, principal: await this.#principals.resolve(claims, scope) };
  }

  /** Who opens a connection. Throws as `authenticate` does, and AUTH-004 for nobody. */
  async identify({ authorization, apiKey, ...scope }: Credentials): Promise<IdentifiedCaller> {
    if (authorization === undefined && apiKey === undefined)
      throw new DomainError(unauthorized, 'Sign in and send the access token.');
    const token = tokenOf(authorization, apiKey);
    if (isApiKey(token, apiKey)) {
      const refresh = () => this.#apiKeys.resolve(token, scope);
      const evict = () => this.#apiKeys.evict(token, scope);
      return { scope: { ...scope, principal: await refresh() }, expiresAtMs: null, refresh, evict };
    }
    const claims = await this.#verifier.verify(token);
    const refresh = () => this.#principals.resolve(claims, scope);
    const evict = () => this.#principals.evict(claims.sid);
    return {
      scope: { ...scope, principal: await refresh() },
      expiresAtMs: claims.exp * 1_000,
      refresh,
      evict,
    };
  }

  /** Asks identity anew at the next request of the session. */
  evict(sessionId: string): void {
    this.#principals.evict(sessionId);
  }

  /** The keys that verify access tokens (RFC 7517). */
  async publicKeys(): Promise<JSONWebKeySet> {
    const context = { requestId: 'req_jwks', address: null, userAgent: null, principal: null };
    const request = { query: 'query Jwks { jwks }', variables: {}, context };
    const { jwks } = await askSubgraph(this.identity, request, this.declared);
    return { keys: jwks as JSONWebKeySet['keys'] };
  }
}

function tokenOf(authorization: string | undefined, apiKey: string | undefined): string {
  if (authorization !== undefined && apiKey !== undefined)
    throw new DomainError(unauthorized, 'Send either `Authorization` or `X-API-Key`, not both.');
  return apiKey ?? bearerToken(authorization!);
}

/** An API key may come as a bearer token too. */
function isApiKey(token: string, apiKey: string | undefined): boolean {
  return apiKey !== undefined || looksLikeApiKey(token);
}

function bearerToken(authorization: string): string {
  const [, token] = /^Bearer +([\w.~+/-]+=*)$/i.exec(authorization) ?? [];
  if (!token)
    throw new DomainError(
      unauthorized,
      'Send the access token or API key as `Authorization: Bearer <token>`.',
    );
  return token;
}
