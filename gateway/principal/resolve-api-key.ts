import { DomainError } from '../../shared/errors/domain-error.js';
import { unauthorized } from '../../shared/errors/errors.js';
import { timedCache } from '../../shared/values/timed-cache.js';
import { readApiKey, type ApiKeyParts } from '../../shared/access/api-key.js';
import type { ErrorDefinition } from '../../shared/errors/error-definition.js';
import { principalSchema } from '../../shared/access/principal-record.js';
import type { Principal } from '../../shared/access/principal.js';
import type { RequestScope } from '../../shared/requests/request-scope.js';
import { hashToken } from '../../shared/values/token.js';
import type { SubgraphClient } from '../supergraph/subgraph-client.js';
import { keptPrincipals, rememberedMs } from './resolve-principal.js';
import { askSubgraph } from './ask-subgraph.js';

const query = `query ApiKeyPrincipal($businessId: ID!, $keyId: ID!, $mode: String!, $secretHash: String!) {
  apiKeyPrincipal(businessId: $businessId, keyId: $keyId, mode: $mode, secretHash: $secretHash)
}`;

type Scope = Omit<RequestScope, 'principal'>;

/** Turns an API key into a principal, by asking identity. Keys are neither kept nor passed on, only their hashes. */
export class ApiKeyResolver {
  readonly #principals = timedCache<Promise<Principal>>(keptPrincipals, rememberedMs);

  constructor(
    private readonly identity: SubgraphClient<RequestScope>,
    private readonly declared: readonly ErrorDefinition[],
  ) {}

  /** Throws AUTH-004 for a key that is not valid, AUTH-002 for one past its end, AUTH-008 for a suspended business. */
  async resolve(key: string, scope: Scope): Promise<Principal> {
    const parts = readApiKey(key);
    if (!parts) throw new DomainError(unauthorized, 'The API key is not valid.');
    const name = nameOf(key, scope);
    const cached = this.#principals.get(name);
    if (cached) return cached;
    const asked = this.#ask(parts, scope);
    this.#principals.set(name, asked);
    asked.catch(() => this.#principals.delete(name));
    return asked;
  }

  /** Asks identity anew at the next request with the key. */
  evict(key: string, scope: Scope): void {
    this.#principals.delete(nameOf(key, scope));
  }

  async #ask({ secret, ...named }: ApiKeyParts, scope: Scope): Promise<Principal> {
    const variables = { ...named, secretHash: hashToken(secret) };
    const request = { query, variables, context: { ...scope, principal: null } };
    const data = await askSubgraph(this.identity, request, this.declared);
    return principalSchema.parse(data.apiKeyPrincipal);
  }
}

/** A key may be good from one address only. */
function nameOf(key: string, { address }: Scope): string {
  return hashToken(`${key} ${address}`);
}
