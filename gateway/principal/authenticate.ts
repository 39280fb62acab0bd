import type { JSONWebKeySet } from 'jose';
import { DomainError } from '../../shared/errors/domain-error.js';
import { unauthorized } from '../../shared/errors/errors.js';
import type { RequestScope } from '../../shared/principal/request-scope.js';
import type { SubgraphClient } from '../supergraph/subgraph-client.js';
import { PrincipalResolver } from './resolve-principal.js';
import { subgraphFailure } from './subgraph-failure.js';
import { AccessTokenVerifier } from './verify-access-token.js';

export interface Credentials {
  readonly authorization: string | undefined;
  readonly requestId: string;
  readonly address: string | null;
  readonly userAgent: string | null;
}

/** Decides who is calling. Only verified claims name the tenant. */
export class Authenticator {
  readonly #verifier: AccessTokenVerifier;
  readonly #principals: PrincipalResolver;

  constructor(
    private readonly identity: SubgraphClient<RequestScope>,
    issuer: string,
  ) {
    this.#verifier = new AccessTokenVerifier(issuer, () => this.publicKeys());
    this.#principals = new PrincipalResolver(identity);
  }

  /** The scope of a request; nobody's without a token. Throws AUTH-002, AUTH-004, AUTH-006 or AUTH-008. */
  async authenticate({ authorization, ...scope }: Credentials): Promise<RequestScope> {
    if (authorization === undefined) return { ...scope, principal: null };
    const claims = await this.#verifier.verify(bearerToken(authorization));
    return { ...scope, principal: await this.#principals.resolve(claims, scope) };
  }

  /** The keys that verify access tokens (RFC 7517). */
  async publicKeys(): Promise<JSONWebKeySet> {
    const { data, errors } = await this.identity.execute({
      query: 'query Jwks { jwks }',
      variables: {},
      context: { requestId: 'req_jwks', address: null, userAgent: null, principal: null },
    });
    if (errors?.length || !data) throw subgraphFailure(errors);
    return { keys: data.jwks as JSONWebKeySet['keys'] };
  }
}

function bearerToken(authorization: string): string {
  const [, token] = /^Bearer +([\w.~+/-]+=*)$/i.exec(authorization) ?? [];
  if (!token)
    throw new DomainError(unauthorized, 'Send the access token as `Authorization: Bearer <token>`.');
  return token;
}
