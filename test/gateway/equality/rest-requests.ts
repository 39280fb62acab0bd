import { buildSubgraphSchema } from '@apollo/subgraph';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, print, visit, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { readRequest } from '../../../gateway/rest/read-request.js';
import { fromWire } from '../../../shared/records/wire-names.js';
import { routes as routeTable } from '../../../main.js';
import type { Route } from '../../../shared/records/route.js';
import { projectRoot } from '../../../shared/config/project-root.js';
import { contractOperations } from '../../kit/contract.js';
import { subgraphNames } from '../../kit/subgraph-names.js';
import type { Records } from '../outcomes.js';

const contract = new Map(contractOperations().map((operation) => [operation.name, operation]));

/** What a path names, by what stands before it there. */
const named: Readonly<Record<string, (records: Records) => string>> = {
  'api-keys': ({ apiKeyId }) => apiKeyId,
  invitations: ({ invitationId }) => invitationId,
  users: ({ leaverId }) => leaverId,
  companies: ({ companyId }) => companyId,
  customers: ({ customerId }) => customerId,
  deals: ({ dealId }) => dealId,
  'custom-fields': ({ customFieldId }) => customFieldId,
  interactions: ({ interactionId }) => interactionId,
  imports: ({ importId }) => importId,
  exports: ({ exportId }) => exportId,
  merges: ({ mergeId }) => mergeId,
  erasures: ({ erasureId }) => erasureId,
  pipelines: ({ pipelineId }) => pipelineId,
  stages: ({ stageId }) => stageId,
  tasks: ({ taskId }) => taskId,
  webhooks: ({ webhookEndpointId }) => webhookEndpointId,
  roles: ({ roleName }) => roleName,
  tags: () => 'vip',
};

/** Routes that change one of the records, from bodies. */
export const comparedRoutes: readonly Route[] = routeTable.filter(
  ({ method, path, upload, download, isOpen }) =>
    (method === 'POST' || method === 'PATCH') &&
    !upload &&
    !download &&
    !isOpen &&
    contract.get(`${method} /v1${path}`)?.body !== undefined &&
    [...path.matchAll(/([\w-]+)\/\{/g)].every(([, segment]) => named[segment!]),
);

/** A request of the route with some of its properties absent or null, and what it asks of its subgraph. */
export function restRequest(route: Route, records: Records, random: (limit: number) => number) {
  const params: Record<string, string> = {};
  const path = route.path.replace(/([\w-]+)\/\{(\w+)\}/g, (_all, segment: string, param: string) => {
    params[param] = named[segment]!(records);
    return `${segment}/${params[param]}`;
  });
  const { example } = contract.get(`${route.method} /v1${route.path}`)!.body!;
  const body = Object.fromEntries(
    Object.entries(example).flatMap(([name, value]) => {
      const dice = random(100);
      return dice < 20 ? [] : [[name, dice < 30 ? null : value]];
    }),
  );
  const { read } = readRequest(route, { params, query: {}, body } as never);
  const document = withoutSelection(parse(route.document));
  const query = print(document);
  const variables = route.variables({ ...read, body: fromWire(read.body) as typeof read.body });
  return { path: `/v1${path}`, body, query, variables, subgraph: ownerOf(document) };
}

/** What is selected is compared elsewhere; other subgraphs know some of it. */
function withoutSelection(document: DocumentNode): DocumentNode {
  const typename = {
    kind: Kind.SELECTION_SET,
    selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }],
  };
  return visit(document, {
    SelectionSet: (_node, _key, parent) =>
      parent && 'kind' in parent && parent.kind === Kind.FIELD ? typename : undefined,
  });
}

const roots = subgraphNames().map((name) => {
  const sdl = readFileSync(join(projectRoot, 'subgraphs', name, 'schema.graphql'), 'utf8');
  return { name, schema: buildSubgraphSchema([{ typeDefs: parse(sdl) }]) };
});

function ownerOf({ definitions }: DocumentNode): string {
  const { operation, selectionSet } = definitions[0] as OperationDefinitionNode;
  const [root] = selectionSet.selections;
  const field = root?.kind === Kind.FIELD ? root.name.value : '';
  return roots.find(({ schema }) => schema.getRootType(operation)?.getFields()[field])!.name;
}
