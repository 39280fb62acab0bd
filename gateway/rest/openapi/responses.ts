import { docUrlOf } from '../../answers/envelope.js';
import type { RouteError } from './route-errors.js';
import { exampleOf } from './examples.js';
import { fileContent } from './file-content.js';
import type { JsonSchema, OpenApiObject } from './json-schema.js';

const ofEvery = {
  'Access-Control-Allow-Origin': { $ref: '#/components/headers/Access-Control-Allow-Origin' },
  'X-Request-Id': { $ref: '#/components/headers/RequestId' },
  RateLimit: { $ref: '#/components/headers/RateLimit' },
  'RateLimit-Policy': { $ref: '#/components/headers/RateLimitPolicy' },
};
const replayed = { 'Idempotent-Replayed': { $ref: '#/components/headers/IdempotentReplayed' } };
const retryAfter = { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } };
const entityTag = { ETag: { $ref: '#/components/headers/EntityTag' } };

/** The answer of success: the envelope around the data. */
export function successResponse(
  description: string,
  data: JsonSchema,
  { hasVersion, hasKey }: { hasVersion: boolean; hasKey: boolean },
  components: Readonly<Record<string, JsonSchema>>,
): OpenApiObject {
  const schema = {
    type: 'object',
    required: ['success', 'data', 'error'],
    properties: { success: { const: true }, data, error: { type: 'null' } },
  };
  const example = { success: true, data: exampleOf(data, components), error: null };
  return {
    description,
    headers: { ...ofEvery, ...(hasVersion && entityTag), ...(hasKey && replayed) },
    content: { 'application/json': { schema, example } },
  };
}

/** The answer of success of a route that answers a file. */
export function fileResponse(description: string, types: readonly string[]): OpenApiObject {
  const headers = {
    ...ofEvery,
    'Content-Disposition': {
      description: 'A name for the file.',
      schema: { type: 'string', pattern: '^attachment; filename=', maxLength: 2_000 },
    },
  };
  return { description, headers, content: fileContent(types) };
}

/** The refusals of a route by status, as references to those that routes share. */
export function errorResponses(
  errors: readonly RouteError[],
  {
    responses: shared,
    publicUrl,
  }: { readonly responses: Map<string, OpenApiObject>; readonly publicUrl: string },
): Record<string, OpenApiObject> {
  const statuses = [...new Set(errors.map(({ status }) => status))].toSorted((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => {
      const here = errors.filter((error) => error.status === status);
      const name = [status, ...here.map(({ definition }) => definition.code)].join('.');
      if (!shared.has(name)) shared.set(name, errorResponse(here, publicUrl));
      return [String(status), { $ref: `#/components/responses/${name}` }];
    }),
  );
}

/** Names the codes that come with one status. */
function errorResponse(errors: readonly RouteError[], publicUrl: string): OpenApiObject {
  const lines = errors.map(
    ({ definition: { code, title } }) => `[${code}](${docUrlOf(code, publicUrl)}) ${title}`,
  );
  return {
    description: lines.join('; '),
    'x-error-codes': errors.map(({ definition }) => definition.code),
    headers: { ...ofEvery, ...(errors[0]!.status === 429 && retryAfter) },
    content: {
      'application/json': {
        schema: { $ref: '#/components/schemas/ErrorEnvelope' },
        example: { success: false, data: null, error: exampleError(errors[0]!, publicUrl) },
      },
      'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
    },
  };
}

function exampleError(
  { definition: { code, title, example, isRetryable }, status }: RouteError,
  publicUrl: string,
) {
  return {
    code,
    title,
    message: example,
    status,
    request_id: 'req_01930000-0000-7000-8000-000000000001',
    doc_url: docUrlOf(code, publicUrl),
    retryable: isRetryable,
    errors: [],
  };
}
