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
export function likelyFirst(name: string, values: TenantValues): string[] {
  const { ids, columnsOf } = values;
  // The likeliest session or user is the caller's own, which the requests to come still need.
  const likely = /session|user/i.test(name) ? undefined : likelyId(name, idsOf(values));
  if (!likely) return [...ids];
  const kinds = columnsOf(likely);
  const isAkin = (id: string) => columnsOf(id).some((column) => kinds.includes(column));
  return [...new Set([likely, ...ids.filter(isAkin), ...ids])];
}

/** Beside the kind that a place most probably takes, so many others are tried there. */
const otherKinds = 2;

/** Ids for the place of the number: of the kind that it most probably takes, and of others, at each place the next ones. */
export function probesAt(name: string, place: number, values: TenantValues): string[] {
  const { probes } = values;
  const likely = likelyId(name, idsOf(values));
  const others = Array.from(
    { length: otherKinds },
    (_none, index) => probes[(place * otherKinds + index) % probes.length]!,
  );
  return [...new Set([...(likely ? [likely] : []), ...others])];
}

/** The id that the place most probably takes. */
function likelyId(name: string, ownId: OwnId): string | undefined {
  const unusual = unusualPlaces[name];
  if (unusual) return ownId(unusual);
  const field = fieldOf(name);
  return ownId(idOfRecord(field === 'id' ? recordOf(name) : toSnakeCase(field).replace(/_id$/, '')));
}

/** The field that takes the id: `companyId` of `Query.tasks(filter.companyId.in)`, `id` of a path. */
function fieldOf(name: string): string {
  const [, inGraphql] = /\((?:\w+\.)*?(\w+)(?:\.(?:eq|in))?\)$/.exec(name) ?? [];
  const [, inFilter] = /\?filter\[(\w+)\]/.exec(name) ?? [];
  const [, inBody = 'id'] = /} (\w+)$|^\w+ \S+ (\w+)$/.exec(name)?.filter(Boolean) ?? [];
  return (inGraphql ?? inFilter ?? inBody).replace(/(I|_i)ds$/, '$1d');
}

/** What the id names: `webhook` of `Mutation.redeliverWebhook(input.id)`, `customer` of a path to customers. */
function recordOf(name: string): string {
  const [, query, ofMutation, ofPath] =
    /^Query\.(\w+)|^\w+\.[a-z]+([A-Z]\w*)\(|([\w-]+)\/\{id\}/.exec(name) ?? [];
  const record = toSnakeCase((query ?? ofMutation ?? ofPath ?? '').replaceAll('-', '_')).replace(/^_/, '');
  return record.replace(/ies$/, 'y').replace(/s$/, '');
}

/** The column of a record's id; some have other names than clients say. */
function idOfRecord(record: string): string {
  return `${names[record] ?? record}_id`;
}

/** What they name is not what they are called after. */
const unusualPlaces: Readonly<Record<string, string>> = {
  'Mutation.redeliverWebhook(input.id)': 'delivery_id',
  'Mutation.recoverWebhookDeliveries(input.id)': 'webhook_endpoint_id',
  'Mutation.rotateWebhookSecret(input.id)': 'webhook_endpoint_id',
  'Query.customerPersonalData(id)': 'customer_id',
  'Query.exportContent(id)': 'export_id',
  'Query.explainAmount(lineId)': 'document_line_id',
  // Every record with a page of its own, and the business itself.
  'Query.node(id)': 'business_id',
};

const names: Readonly<Record<string, string>> = {
  merge: 'customer_merge',
  erasure: 'customer_erasure',
  webhook: 'webhook_endpoint',
  account: 'ledger_account',
  entry: 'ledger_entry',
  import_error: 'import',
  target_stage: 'stage',
  // Any text may be the id of a request.
  request: 'business',
  api_request: 'business',
};
