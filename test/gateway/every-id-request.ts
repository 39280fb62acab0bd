import type { GraphQLSchema } from 'graphql';
import { toSnakeCase } from '../../shared/records/wire-names.js';
import type { Client } from '../kit/client.js';
import { idRequests } from '../kit/id-requests.js';
import { restIdRequests } from '../kit/rest-id-requests.js';
import type { TenantValues } from '../kit/tenant-values.js';

/** Names a business on purpose, and is refused to every tenant: see the permission matrix. */
const ofPlatformStaff = /\.((suspend|restore)Business|(retry|discard)Job|audit\w+OfBusiness)\(|\/v1\/admin\//;

/** One request of GraphQL or REST that takes an id. */
export interface AnyRequest {
  readonly name: string;
  ask(client: Client, id: string, ownId: OwnId): Promise<{ code: string; answer: object }>;
}

/** An id of the business by the name of the field that takes it. */
export type OwnId = (field: string) => string | undefined;

/** Ids of a business by the fields that take them. */
export function idsOf({ idByColumn }: TenantValues): OwnId {
  return (field) => idByColumn.get(toSnakeCase(field));
}

/** Every place of both surfaces that takes an id, but for those that only platform staff may use. */
export function everyRequest(schema: GraphQLSchema): AnyRequest[] {
  const inGraphql = idRequests(schema).map(({ name, document, variables }): AnyRequest => ({
    name,
    async ask(client, id, ownId) {
      const { data, errors } = await client.query(document, variables(id, ownId));
      return { code: errors?.[0]?.extensions.code ?? 'answered', answer: { data, errors } };
    },
  }));
  const inRest = restIdRequests(schema).map(({ name, of }): AnyRequest => ({
    name,
    async ask(client, id, ownId) {
      const { method, path, body } = of(id, ownId);
      const { body: answer } = await client.rest(method, path, body);
      return { code: answer.error?.code ?? 'answered', answer };
    },
  }));
  return [...inGraphql, ...inRest].filter(({ name }) => !ofPlatformStaff.test(name));
}

/** The ids, those first that the place most probably takes: it is reached sooner. */
export function likelyFirst(name: string, ids: readonly string[], ownId: OwnId): string[] {
  // The likeliest session or user is the caller's own, which the requests to come still need.
  if (/session|user/i.test(name)) return [...ids];
  const [, place = ''] = /(\w+)\W*$/.exec(name) ?? [];
  const [, record = ''] = /\.[a-z]*([A-Z]?\w*)\(|(\w+)\/\{id\}/.exec(name)?.filter(Boolean) ?? [];
  const singular = record.replace(/ies$/, 'y').replace(/s$/, '');
  const likely = ownId(place === 'id' ? `${singular[0]?.toLowerCase()}${singular.slice(1)}Id` : place);
  return likely ? [likely, ...ids.filter((id) => id !== likely)] : [...ids];
}
