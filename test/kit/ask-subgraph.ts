import { buildClientSchema, getIntrospectionQuery, isUnionType } from 'graphql';
import { catalogue } from '../../main.js';
import type { CastBusiness } from '../../shared/config/cast.js';
import { PermissionSet } from '../../shared/access/permission-set.js';
import type { Principal } from '../../shared/access/principal.js';
import { scopeHeader, signScope } from '../../shared/requests/scope-token.js';
import type { HostedPlatform } from './hosted-platform.js';
import { selectionOf } from './id-requests.js';

/** Asks a subgraph as only the gateway can: with a signed scope, of the owner of the business or of nobody. */
export async function askSubgraph(
  { url }: HostedPlatform,
  name: string,
  secret: string,
  business: CastBusiness | null,
  operation: { query: string; variables: object },
  modules: readonly string[] = catalogue.modules,
): Promise<any> {
  const principal = business && mightyOwnerOf(business, modules);
  const scope = signScope(
    { requestId: 'req_of_a_test', address: null, userAgent: null, principal },
    secret,
    Date.now(),
  );
  const response = await fetch(`${url}/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [scopeHeader]: scope },
    body: JSON.stringify(operation),
  });
  return response.json();
}

/** With every permission, and every module unless said: what stops this caller is tenancy alone. */
function mightyOwnerOf(
  { id: businessId, members: [owner] }: CastBusiness,
  modules: readonly string[],
): Principal {
  return {
    kind: 'user',
    businessId,
    userId: owner.id,
    sessionId: null,
    apiKeyId: null,
    role: owner.role,
    permissions: new PermissionSet(['*']),
    modules: new Set(modules),
    mfaAtMs: null,
    mustEnrollMfa: false,
  };
}

/** An entity type that a subgraph resolves by reference, and all that can be asked of it. */
export interface ServedEntity {
  readonly type: string;
  readonly selection: string;
}

/** The entities of a subgraph by its own word, and the keys they are named by; mere stubs are left out. */
export async function entitiesOf(
  ask: (query: string) => Promise<any>,
): Promise<{ entities: ServedEntity[]; keys: string[] }> {
  const schema = buildClientSchema((await ask(getIntrospectionQuery())).data);
  const sdl = String((await ask('{ _service { sdl } }')).data._service.sdl);
  const stubs = [...sdl.matchAll(/type (\w+) @key\([^)]*resolvable: false/g)].map(([, stub]) => stub);
  const union = schema.getType('_Entity');
  const types = isUnionType(union) ? union.getTypes().filter(({ name }) => !stubs.includes(name)) : [];
  return {
    entities: types.map((type) => ({ type: type.name, selection: selectionOf(type, 2) })),
    keys: [...new Set([...sdl.matchAll(/@key\(fields: "([^"]*)"/g)].map(([, fields]) => fields!))],
  };
}
