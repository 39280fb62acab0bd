import type { GraphQLSchema } from 'graphql';
import type { InputLimits } from '../../../shared/subgraph/input-limits.js';
import type { EventDefinition } from '../../../shared/changes/define-event.js';
import type { ErrorDefinition } from '../../../shared/errors/error-definition.js';
import type { Route } from '../../../shared/records/route.js';
import { describeOperation } from './describe-operation.js';
import { fixedParameters, fixedSchemas, securitySchemes } from './fixed-components.js';
import { demoPassword, tenants } from '../../../shared/config/cast.js';
import { fixedHeaders } from './fixed-headers.js';
import { groupOf, groupsByArea } from './groups.js';
import type { JsonSchema, OpenApiObject } from './json-schema.js';
import { readRoute } from './route-source.js';
import { SchemaRegistry } from './schema-registry.js';
import { deliveriesGroup, eventSchemas, webhooksOf } from './webhooks.js';

export interface OpenApiSources {
  readonly routes: readonly Route[];
  /** The schema that clients of the graph see. */
  readonly schema: GraphQLSchema;
  readonly inputLimits: InputLimits;
  /** Where clients reach the platform, such as `https://api.example`. */
  readonly publicUrl: string;
  /** Every code that the platform answers. */
  readonly errors: readonly ErrorDefinition[];
  /** Every event that webhooks carry. */
  readonly events: readonly EventDefinition[];
  /** How the interface is used, in Markdown. */
  readonly chapters: string;
  /** Whether the accounts of the demonstration can sign in. */
  readonly hasDemoData: boolean;
}

/** What the interface is, in a paragraph. */
export const introduction =
  'Every answer is `{success, data, error}`, every error has a code, a `request_id` and a page at its `doc_url`, every list comes in pages. The same operations, permissions and limits as in GraphQL at `/graphql`. `/api/v1` is another name of `/v1`.';

function infoOf({ publicUrl, chapters }: Pick<OpenApiSources, 'publicUrl' | 'chapters'>): OpenApiObject {
  return {
    title: 'BraiFlow',
    version: '1.0.0',
    summary: 'The REST interface of the platform.',
    description: `${introduction}\n\n${chapters}`,
    contact: { name: 'BraiFlow' },
    license: { name: 'Proprietary; use takes a written agreement.', url: `${publicUrl}/docs/license` },
  };
}

/** The routes, with a body that signs in where the demonstration's accounts are. */
function withDemoAccount(routes: readonly Route[]): readonly Route[] {
  const example = { email: tenants[0]!.members[0].email, password: demoPassword };
  return routes.map((route) => (route.path === '/auth/login' ? { ...route, example } : route));
}

/** The OpenAPI 3.1 document of a route table. Throws when a route does not fit the graph. */
export function buildOpenApi({
  routes,
  schema,
  inputLimits: limits,
  publicUrl,
  errors,
  events,
  chapters,
  hasDemoData,
}: OpenApiSources): OpenApiObject {
  const sources = (hasDemoData ? withDemoAccount(routes) : routes).map((route) => readRoute(route, schema));
  const registry = new SchemaRegistry();
  const responses = new Map<string, OpenApiObject>();
  const describe = (components: Readonly<Record<string, JsonSchema>>) =>
    sources.map((source) => ({
      source,
      operation: describeOperation(source, {
        schema,
        limits,
        registry,
        publicUrl,
        errors,
        components,
        responses,
      }),
    }));
  // First to find which variants of types there are, then to name them, then to make examples of them.
  describe({});
  registry.settle();
  describe({});
  const schemas = { ...fixedSchemas(errors), ...registry.components() };
  const paths: Record<string, Record<string, OpenApiObject>> = {};
  for (const { source, operation } of describe(schemas)) {
    const { path, method } = source.route;
    (paths[`/v1${path}`] ??= {})[method.toLowerCase()] = operation;
  }
  const groups = new Map(
    [...routes.map(({ path }) => groupOf(path)), deliveriesGroup].map((group) => [group.tag, group]),
  );
  return {
    openapi: '3.1.0',
    info: infoOf({ publicUrl, chapters }),
    servers: [
      {
        url: publicUrl,
        description: 'Where this document came from: production, or a test system.',
        'x-internal': false,
      },
    ],
    // Readers of documentation show the first in their samples: that of programs.
    security: [{ apiKey: [] }, { accessToken: [] }],
    tags: [...groups.values()].map(({ tag, description }) => ({ name: tag, description })),
    'x-tagGroups': groupsByArea([...groups.values()]),
    paths,
    webhooks: webhooksOf(events),
    components: {
      securitySchemes,
      parameters: usedIn(paths, fixedParameters),
      headers: fixedHeaders,
      responses: Object.fromEntries([...responses].toSorted(([a], [b]) => (a < b ? -1 : 1))),
      schemas: { ...schemas, ...eventSchemas(events) },
    },
  };
}

/** A component that nothing refers to would be a fault of the document. */
function usedIn(
  paths: object,
  parameters: Readonly<Record<string, OpenApiObject>>,
): Record<string, OpenApiObject> {
  const text = JSON.stringify(paths);
  return Object.fromEntries(
    Object.entries(parameters).filter(([name]) => text.includes(`#/components/parameters/${name}"`)),
  );
}
