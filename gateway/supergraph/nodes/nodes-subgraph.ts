import { buildSchema, execute, parse, type GraphQLSchema } from 'graphql';
import type { Logger } from '../../../shared/config/logger.js';
import { isAuthenticated } from '../../../shared/access/rules.js';
import { presentError } from '../../../shared/errors/present-error.js';
import type { RequestContext } from '../../../shared/kernel/request-context.js';
import { Id } from '../../../shared/records/scalars.js';
import type { RequestScope } from '../../../shared/requests/request-scope.js';
import { admissionBy, guardBy } from '../../../shared/subgraph/guard.js';
import { replaceIds } from '../../../shared/subgraph/replace-ids.js';
import type { SubgraphEntry } from '../read-supergraph-file.js';
import type { SubgraphClient, SubgraphRequest, SubgraphResponse } from '../subgraph-client.js';
import { askedTypes } from './asked-types.js';
import { NodeFinder, type NodeOwner } from './node-finder.js';
import { nodes, nodeSdl, nodeTypesOf } from './with-nodes.js';

/** The subgraphs, and the one that finds the records of all of them. */
export function addNodes(
  entries: readonly SubgraphEntry[],
  owners: ReadonlyMap<string, SubgraphClient<RequestScope>>,
  logger: Logger,
) {
  const nodes = new NodesSubgraph(owners, logger);
  nodes.adopt(entries);
  return {
    nodes,
    subgraphs: new Map<string, SubgraphClient<RequestScope>>([...owners, [nodes.name, nodes]]),
  };
}

type Context = RequestScope & { readonly finder: NodeFinder };

/**
 * The subgraph that says of which type the record of an id is. Plans then ask the record's owner for the rest, as for any
 * other entity.
 */
export class NodesSubgraph implements SubgraphClient<RequestScope> {
  readonly name = nodes;
  #owners: readonly NodeOwner[] = [];
  #schema = schemaOf([]);

  constructor(
    private readonly subgraphs: ReadonlyMap<string, SubgraphClient<RequestScope>>,
    private readonly logger: Logger,
  ) {}

  /** Finds records of the types that implement `Node` in these schemas from now on. */
  adopt(entries: readonly SubgraphEntry[]): void {
    const types = nodeTypesOf(entries);
    this.#owners = [...types].map(([name, own]) => ({
      client: this.subgraphs.get(name)!,
      types: own,
      query: queryOf(own),
    }));
    this.#schema = schemaOf([...types.values()].flat());
  }

  async execute(request: SubgraphRequest<RequestScope>): Promise<SubgraphResponse> {
    const { query, document = parse(query), operationName, variables: variableValues, context } = request;
    const contextValue: Context = { ...context, finder: new NodeFinder(this.#owners, context) };
    const { data, errors } = await execute({
      schema: this.#schema,
      document,
      operationName,
      variableValues,
      contextValue,
    });
    return { data, errors: errors?.map((error) => presentError(error, context.requestId, this.logger)) };
  }
}

function queryOf(types: readonly string[]): string {
  const fragments = types.map((type) => `... on ${type} { id }`).join(' ');
  return `query Nodes($representations: [_Any!]!) { _entities(representations: $representations) { __typename ${fragments} } }`;
}

function schemaOf(types: readonly string[]): GraphQLSchema {
  const schema = buildSchema(
    [nodeSdl, ...types.map((type) => `type ${type} implements Node { id: ID! }`)].join('\n'),
  );
  replaceIds(schema, Id);
  const guard = guardBy(admissionBy(isAuthenticated));
  schema.getQueryType()!.getFields().node!.resolve = guard(
    (_root, { id }, context, { fieldNodes, fragments }) => {
      const sets = fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []);
      const asked = askedTypes(sets, (name) => fragments[name]);
      return (context as RequestContext & Context).finder.find(id as string, asked);
    },
  ) as never;
  return schema;
}
