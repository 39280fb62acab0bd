import type { GraphQLSchema } from 'graphql';
import type { ErrorDefinition } from '../../../shared/errors/error-definition.js';
import { takesIdempotencyKey } from '../idempotency.js';
import { exampleOf, recordOf } from './examples.js';
import { fileContent } from './file-content.js';
import { groupOf } from './groups.js';
import { inputSchema, type InputContext } from './input-schema.js';
import type { JsonSchema, OpenApiObject } from './json-schema.js';
import { parametersOf, recordHasVersion } from './parameters.js';
import { responseSchema } from './response-schema.js';
import { errorResponses, fileResponse, successResponse } from './responses.js';
import { errorsOf } from './route-errors.js';
import type { RouteSource } from './route-source.js';

export interface DescriptionContext extends InputContext {
  readonly schema: GraphQLSchema;
  readonly errors: readonly ErrorDefinition[];
  readonly publicUrl: string;
  /** Refusals that routes share, by name; filled on the way. */
  readonly responses: Map<string, OpenApiObject>;
  readonly components: Readonly<Record<string, JsonSchema>>;
}

/** The operation object of a route. */
export function describeOperation(source: RouteSource, context: DescriptionContext): OpenApiObject {
  const { route, compiled, field } = source;
  const { operationName } = compiled;
  const hasVersion = recordHasVersion(source);
  const isRead = route.method === 'GET';
  // A file is answered as it is: the type of its parts stays within.
  const data = route.download ? {} : dataSchema(source, context);
  return {
    operationId: operationName[0]!.toLowerCase() + operationName.slice(1),
    tags: [groupOf(route.path).tag],
    summary: route.summary,
    description: field.description ?? route.summary,
    ...(field.deprecationReason != null && { deprecated: true }),
    ...(route.isOpen && { security: [{}] }),
    parameters: parametersOf(source, context),
    ...requestBody(source, context),
    responses: {
      [route.status ?? 200]: route.download
        ? fileResponse(route.summary, route.download)
        : withCsv(
            route,
            successResponse(
              route.summary,
              data,
              { hasVersion, hasKey: takesIdempotencyKey(route) },
              context.components,
            ),
          ),
      ...(isRead && hasVersion && { 304: { description: 'The record is the one that the client has.' } }),
      ...errorResponses(errorsOf(source, context.errors), context),
    },
  };
}

/** The same as a file, where the route answers it so as well. */
function withCsv({ csv }: RouteSource['route'], response: OpenApiObject): OpenApiObject {
  if (csv === undefined) return response;
  return {
    ...response,
    content: { ...(response['content'] as OpenApiObject), ...fileContent(['text/csv']) },
  };
}

function dataSchema({ route, compiled }: RouteSource, { schema, registry }: DescriptionContext): JsonSchema {
  const data = responseSchema(schema, compiled.names, registry);
  if (!route.refreshCookie || !data.required) return data;
  // It may go to the cookie instead.
  return { ...data, required: data.required.filter((name) => name !== 'refresh_token') };
}

function requestBody({ route, input, trace }: RouteSource, context: DescriptionContext) {
  if (route.upload) return { requestBody: { required: true, content: fileContent(route.upload) } };
  if (!input || Object.keys(input.getFields()).every((name) => trace.given.includes(name))) return {};
  const schema = inputSchema(input, context, trace.given);
  const whole = context.components[input.name] ?? schema;
  const example = route.example ?? exampleOf(whole, context.components, '', recordOf(input.name));
  const sent = { schema, example };
  const content = {
    'application/json': sent,
    ...(route.method === 'PATCH' && { 'application/merge-patch+json': sent }),
  };
  const isRequired = ((schema.$ref ? whole : schema).required ?? []).length > 0;
  return { requestBody: { required: isRequired, content } };
}
