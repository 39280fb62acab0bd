import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { GraphQLSchema } from 'graphql';
import type { CastBusiness } from '../../shared/config/cast.js';
import { acme, acmeOwner, globex, globexOwner, globexStaff } from '../cast/cast.js';
import { askSubgraph, entitiesOf, type ServedEntity } from '../kit/ask-subgraph.js';
import { apiSchemaOf } from '../kit/api-schema.js';
import type { Client } from '../kit/client.js';
import { startHosted, type HostedPlatform } from '../kit/hosted-platform.js';
import { subgraphNames } from '../kit/subgraph-names.js';
import { leaseGraph } from '../kit/lease-graph.js';
import type { Graph } from '../kit/start-graph.js';
import { footprint } from '../kit/tenant-tables.js';
import { tenantValues, type TenantValues } from '../kit/tenant-values.js';
import { startReceiver, type WebhookReceiver } from '../kit/webhook-receiver.js';
import { everyRequest, idsOf, likelyFirst, probesAt, type AnyRequest } from './every-id-request.js';
import { addRecords, knownEntities, makeUnmistakable, survivorsOf } from './tenant-records.js';
import * as unusual from './unusual-places.js';

/** Whether every place is asked for an id of every kind, which takes the square of the time: by night. */
declare const isFullCross: boolean | undefined;

let graph: Graph;
let schema: GraphQLSchema;
let receiver: WebhookReceiver;
/** All of them in one process, which answers the gateway's requests only. */
let subgraphs: HostedPlatform;
let [theirs, ours]: TenantValues[] = [];
let [acmeClient, owner, staff]: Client[] = [];

beforeAll(async () => {
  graph = await leaseGraph();
  subgraphs = await startHosted(graph.environment, subgraphNames());
  receiver = await startReceiver();
  await makeUnmistakable(graph, acme);
  // An older session, for the requests that end one.
  await graph.signIn(acmeOwner);
  [acmeClient, owner, staff] = await Promise.all(
    [acmeOwner, globexOwner, globexStaff].map((person) => graph.signIn(person)),
  );
  await addRecords(graph, acmeClient!, receiver, acme);
  await addRecords(graph, owner!, receiver, globex);
  schema = await apiSchemaOf(graph);
  theirs = await tenantValues(graph, acme.id, globex.id);
  ours = await tenantValues(graph, globex.id, acme.id);
}, 300_000);
afterAll(async () => {
  await subgraphs?.close();
  await graph?.stop();
  await receiver?.close();
});

/** What stands in an answer of Acme's, apart from the id that the caller sent. */
const leaksOf = (answer: unknown, sent: string) =>
  theirs!.foundIn(JSON.stringify(answer).replaceAll(sent, ''));

test('the generator finds every place that takes an id', () => {
  expect(everyRequest(schema).map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'Query.user(id)',
      'Query.customer(id)',
      'Query.interaction(id)',
      'Query.interactions(filter.customerId.eq)',
      'Query.tasks(filter.companyId.in)',
      'Query.webhookDeliveries(endpointId)',
      'Mutation.redeliverWebhook(input.id)',
      'Mutation.updateCustomer(input.id)',
      'Mutation.deleteCustomer(input.id)',
      'Mutation.logInteraction(input.customerId)',
      'GET /v1/crm/customers/{id}',
      'POST /v1/notifications/webhooks/{id}/rotate-secret',
      'PATCH /v1/crm/customers/{id}',
      'DELETE /v1/crm/customers/{id}',
      'GET /v1/crm/interactions?filter[customer_id]',
      'GET /v1/crm/tasks?filter[customer_id][in]',
      'POST /v1/crm/interactions customer_id',
      'Mutation.moveDeal(input.stageId)',
      'Mutation.archiveStage(input.targetStageId)',
      'POST /v1/crm/tasks deal_id',
      'GET /v1/crm/deals?filter[stage_id]',
    ]),
  );
  expect(theirs!.ids.length).toBeGreaterThan(12);
  for (const value of [acme.id, acmeOwner.id, acmeOwner.email, acmeOwner.name, 'Acme Ada Adler']) {
    expect(theirs!.foundIn(value)).toContain(value);
  }
});

/** Kinds of ids that were tried at each place. */
const tried = new Map<string, Set<string>>();

test('an id of Acme gives Globex nothing and changes nothing, in GraphQL and REST', async () => {
  const before = await footprint(graph);
  const seen = new Set<string>();

  const places = everyRequest(schema).filter(
    ({ name }) =>
      ![unusual.ofLaterFile, unusual.ofDraftLine, unusual.ofOtherModule].some((pattern) =>
        pattern.test(name),
      ),
  );
  for (const [place, { name, ask }] of places.entries()) {
    const probes = typeof isFullCross === 'undefined' ? probesAt(name, place, theirs!) : theirs!.probes;
    tried.set(name, new Set(probes.flatMap(theirs!.columnsOf)));
    for (const client of [owner!, staff!]) {
      const answers = probes.map(async (id) => {
        const { code, answer } = await ask(client, id, idsOf(ours!));
        expect([name, id, leaksOf(answer, id)]).toEqual([name, id, []]);
        // Whatever else it wants, nothing leaks and nothing changes.
        if (unusual.ofMoney.test(name)) return;
        seen.add(`${client === owner ? 'owner' : 'staff'} ${code}`);
        expect([name, code]).toEqual([name, expect.stringMatching(/^(answered|NOT-FOUND-001|AUTH-004)$/)]);
      });
      await Promise.all(answers);
    }
  }

  // Any other code would mean that a request was refused for its form and proved nothing.
  const ofStaff = ['staff AUTH-004', 'staff NOT-FOUND-001', 'staff answered'];
  expect([...seen].sort()).toEqual(['owner NOT-FOUND-001', 'owner answered', ...ofStaff]);
  expect(await footprint(graph)).toEqual(before);
}, 300_000);

test('many ids in one operation: the own ones answer, the others are not found', async () => {
  const mine = [...(await customerIds(globex, 7))];
  const foreign = await customerIds(acme, 7);
  const ids = mine.flatMap((id, index) => [id, foreign[index]!]);
  const fields = ids.map((id, index) => `c${index}: customer(id: "${id}") { id name email }`).join(' ');

  const { data, errors } = await owner!.query(`{ ${fields} }`);

  expect(ids.map((_id, index) => data[`c${index}`]?.id ?? null)).toEqual(mine.flatMap((id) => [id, null]));
  expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual(
    foreign.map((_id, index) => [[`c${index * 2 + 1}`], 'NOT-FOUND-001']),
  );
  expect(theirs!.foundIn(JSON.stringify(data))).toEqual([]);
});

describe.each(subgraphNames())('entities of %s', (name) => {
  let entities: ServedEntity[];
  let keys: string[];

  beforeAll(async () => {
    ({ entities, keys } = await entitiesOf((query) => ask(null, query)));
    // See subscriptions/event-references. Billing has no deals: see subgraphs/billing/invoicing/invoices-of-deals.
    const isKnown = ({ type }: ServedEntity) =>
      !type.endsWith('Event') && (name !== 'billing' || type !== 'Deal');
    entities = entities.filter(isKnown);
  });

  const ask = (business: CastBusiness | null, query: string, variables: object = {}) =>
    askSubgraph(subgraphs, name, graph.environment.INTERNAL_SECRET!, business, { query, variables });

  function resolve(business: CastBusiness | null, { type, selection }: ServedEntity, ids: readonly string[]) {
    const document = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} ${selection} } }`;
    return ask(business, document, { of: ids.map((id) => ({ __typename: type, id })) });
  }

  test('are at least those that the suite knows, and are named by id', () => {
    expect(entities.map(({ type }) => type)).toEqual(expect.arrayContaining(knownEntities[name] ?? []));
    expect(keys).toEqual(['id']);
  });

  test('resolve for their own business, also among ids of another, which resolve to null', async () => {
    for (const entity of entities) {
      const mine = (await resolve(globex, entity, ours!.ids)).data._entities.flatMap(
        (found: unknown, index: number) => (found ? [ours!.ids[index]!] : []),
      );
      const mixed = [...mine, ...theirs!.ids, ...mine];

      const { data } = await resolve(globex, entity, mixed);
      const byAcme = await resolve(acme, entity, theirs!.ids);

      // crm and billing answer for the survivor; others know of no merges.
      const survivors = await survivorsOf(graph, ['crm', 'billing'].includes(name) ? mine : []);
      const expected = mixed.map((id) => (mine.includes(id) ? (survivors.get(id) ?? id) : null));
      expect(data._entities.map((found: { id: string } | null) => found?.id ?? null)).toEqual(expected);
      expect([entity.type, theirs!.foundIn(JSON.stringify(data))]).toEqual([entity.type, []]);
      expect(mine.length).toBeGreaterThan(0);
      expect(byAcme.data._entities.filter(Boolean).length).toBeGreaterThan(0);
    }
  });

  test('resolve for nobody to nothing, and are answered to no one but the gateway', async () => {
    for (const entity of entities) {
      const { data, errors } = await resolve(null, entity, theirs!.ids);
      expect((data?._entities ?? []).filter(Boolean)).toEqual([]);
      expect(new Set(errors.map(({ extensions }: any) => extensions.code))).toEqual(new Set(['AUTH-004']));
    }
    const response = await fetch(`${subgraphs.url}/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${acmeClient!.token}` },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    expect(response.status).toBe(401);
  });
});

// Last, since it changes Acme: without this proof a request that reaches nobody's record would pass above.
test('the same requests by Acme’s owner do reach Acme’s records', async () => {
  // A customer takes its interactions along.
  const rank = ({ name }: AnyRequest) =>
    Number(/delete|erase|revoke|deactivate|archive/i.test(name)) +
    Number(/(delete|erase)Customer\(|^DELETE .*customers|customers.*erase/.test(name));
  const deletesLast = everyRequest(schema)
    .filter(({ name }) => !Object.values(unusual).some((pattern) => pattern.test(name)))
    .toSorted((a, b) => rank(a) - rank(b));
  const unreached: string[] = [];
  const untried: string[] = [];

  for (const { name, ask } of deletesLast) {
    let isReached = false;
    for (const id of likelyFirst(name, theirs!)) {
      const { code, answer } = await ask(acmeClient!, id, idsOf(theirs!));
      isReached = code === 'answered' && theirs!.foundIn(JSON.stringify(answer)).length > 0;
      if (!isReached) continue;
      const kinds = theirs!.columnsOf(id);
      if (!kinds.some((kind) => tried.get(name)?.has(kind)))
        untried.push(`${name} takes ${kinds.join(', ')}`);
      break;
    }
    if (!isReached) unreached.push(name);
  }

  expect(unreached).toEqual([]);
  // Globex's callers asked there for an id of the kind that reaches a record.
  expect(untried).toEqual([]);
}, 300_000);

async function customerIds({ id }: CastBusiness, count: number): Promise<string[]> {
  const rows = await graph.sql<{ id: string }>(
    'select id from crm.customers where business_id = $1 limit $2',
    [id, count],
  );
  return rows.map((row) => row.id);
}
