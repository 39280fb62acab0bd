import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  getNamedType,
  isObjectType,
  Kind,
  parse,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { routes as routeTable } from '../../main.js';
import { wireName } from '../../shared/records/wire-names.js';
import { acme, acmeOwner, acmeStaff, globexOwner } from '../cast/cast.js';
import { partOf } from '../kit/access-tokens.js';
import { apiSchemaOf } from '../kit/api-schema.js';
import type { Client } from '../kit/client.js';
import { contractOperations } from '../kit/contract.js';
import { keptRequest } from '../kit/kept-request.js';
import { tokensOf } from '../kit/sign-in.js';
import { permit } from '../kit/permit.js';
import { leaseGraph } from '../kit/lease-graph.js';
import type { Graph } from '../kit/start-graph.js';
import { startReceiver, type WebhookReceiver } from '../kit/webhook-receiver.js';
import { rootFields } from './root-fields.js';
import { acmePathNames, requestFor, type PathNames } from './route-requests.js';
import { addRecords } from './tenant-records.js';

const callers = ['nobody', 'stranger', 'unpermitted', 'permitted'] as const;

let graph: Graph;
let receiver: WebhookReceiver;
let schema: GraphQLSchema;
let names: PathNames;
let clients: Record<(typeof callers)[number], Client>;

beforeAll(async () => {
  graph = await leaseGraph();
  await permit(graph, acmeStaff, [], ['*']);
  clients = {
    nobody: graph.nobody,
    stranger: await graph.signIn(globexOwner),
    unpermitted: await graph.signIn(acmeStaff),
    permitted: await graph.signIn(acmeOwner),
  };
  schema = await apiSchemaOf(graph);
  receiver = await startReceiver();
  await addRecords(graph, clients.permitted, receiver, acme);
  names = await acmePathNames(graph);
  // Its timeline has something to tell: the records of a leased pair come without their events.
  await clients.permitted.rest('PATCH', `/v1/crm/customers/${names.customers}`, { tags: ['told'] });
  const { access_token: elsewhere } = await tokensOf(graph, acmeOwner.email);
  names.sessions = String(partOf(elsewhere, 1).sid);
  names.requests = await keptRequest(graph, clients.permitted);
});
afterAll(async () => {
  await graph?.stop();
  await receiver?.close();
});

const contract = new Map(contractOperations().map((operation) => [operation.name, operation]));

/** A file is told in parts by GraphQL, and is one answer of REST: the tests of imports and exports compare them. */
const recordRoutes = routeTable.filter(({ upload, download }) => !upload && !download);

describe.each(recordRoutes.map((route) => [`${route.method} ${route.path}`, route] as const))(
  '%s',
  (_name, route) => {
    const operation = parse(route.document).definitions[0] as OperationDefinitionNode;
    const outcomes = rootFields[rootFieldOf(operation)]!;
    const isRead = operation.operation === 'query';
    // What changes something is not asked for twice. Open routes do not look at who asks.
    const asked = callers.filter((caller) =>
      route.isOpen ? caller === 'nobody' : isRead || outcomes[caller] !== 'answered',
    );

    test(`answers ${asked.join(', ')} as its operation of GraphQL does`, async () => {
      const { path, body, variables } = requestFor(
        names,
        route,
        contract.get(`${route.method} /v1${route.path}`)!,
      );

      const answers = await Promise.all(
        asked.map(async (caller) => {
          const client = clients[caller];
          const [rest, graphql] = await Promise.all([
            client.rest(route.method, path, body),
            client.query(route.document, variables),
          ]);
          return { caller, rest, graphql };
        }),
      );

      for (const { caller, rest, graphql } of answers) {
        const { code, httpStatus = 200 } = graphql.errors?.[0]?.extensions ?? {};
        expect([caller, rest.status, rest.body.error?.code]).toEqual([caller, httpStatus, code]);
        if (code) continue;
        const expected = asAnswered(inWireNames(graphql.data, operation));
        expect(withoutMoment(rest.body.data)).toEqual(withoutMoment(expected));
      }
    });
  },
);

/** Two askings have moments and tokens of their own. */
function withoutMoment(data: unknown): unknown {
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      /^gathered_at$|_token$|expires_at$/.test(name) ? null : value,
    ]),
  );
}

function rootFieldOf(operation: unknown): string {
  const { operation: kind, selectionSet } = operation as OperationDefinitionNode;
  const [root] = selectionSet.selections;
  return `${kind === 'query' ? 'Query' : 'Mutation'}.${root?.kind === Kind.FIELD ? root.name.value : ''}`;
}

function inWireNames(data: unknown, { operation, selectionSet }: OperationDefinitionNode): unknown {
  return renamed(data, schema.getRootType(operation)!, selectionSet);
}

function renamed(value: unknown, type: GraphQLOutputType, selectionSet?: SelectionSetNode): unknown {
  const named = getNamedType(type);
  if (Array.isArray(value)) return value.map((item) => renamed(item, named, selectionSet));
  if (value === null || !selectionSet || !isObjectType(named)) return value;
  return Object.fromEntries(
    selectionSet.selections.flatMap((node) => {
      if (node.kind !== Kind.FIELD) return [];
      const { name, alias } = node;
      const below = (value as Record<string, unknown>)[(alias ?? name).value];
      const field = named.getFields()[name.value]!;
      return [[wireName(named.name, name.value), renamed(below, field.type, node.selectionSet)]];
    }),
  );
}

/** What is within the objects that hold one thing only; a list without pages looks like the only page. */
function asAnswered(value: unknown): unknown {
  if (Array.isArray(value)) return { items: value, page_info: { has_more: false, next_cursor: null } };
  if (typeof value !== 'object' || value === null) return value;
  const [only, ...others] = Object.values(value);
  return others.length === 0 && typeof only === 'object' && only !== null ? asAnswered(only) : value;
}
