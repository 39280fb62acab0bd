import type { ErrorDefinition } from '../../../shared/errors/error-definition.js';
import { faultCodes } from '../../../shared/errors/fault-codes.js';
import { mostFaults } from '../../answers/envelope.js';
import { largestPage } from '../../../shared/records/list-query.js';
import { anyText } from './leaf-schema.js';
import { entityTag, exampleId, exampleTag, requestId } from './fixed-headers.js';
import type { JsonSchema, OpenApiObject } from './json-schema.js';

const text = (description: string, more: object = {}): JsonSchema => ({
  ...anyText,
  description,
  ...more,
});

/** Of the request line and all headers together, by Node.js; what is in them is no longer than that. */
export const longestHead = 16_384;

const docPath = { format: 'uri', maxLength: 2_000, pattern: '/docs/errors/[A-Z0-9-]+$' };
const cursor = { type: 'string', maxLength: 2_000, pattern: '^[\\w.~=:-]*$' };

const fieldFault: JsonSchema = {
  type: 'object',
  description: 'What is wrong with one field.',
  required: ['field', 'code', 'message'],
  properties: {
    field: text('Where it is, as the request has it: `email`, `address.country`, `tags[0]`, `filter[tag]`.', {
      examples: ['address.country'],
    }),
    code: text(
      `The rule that it broke. ${Object.entries(faultCodes)
        .map(([code, meaning]) => `\`${code}\`: ${meaning}`)
        .join(' ')}`,
      { enum: Object.keys(faultCodes) },
    ),
    message: text('For people.'),
    meta: {
      type: 'object',
      description: 'What the message tells, for programs; absent where that is nothing.',
      additionalProperties: anyText,
      examples: [{ asked: '12', available: '7' }],
    },
  },
};

const pageInfo: JsonSchema = {
  type: 'object',
  description: 'Where a page lies in its list.',
  required: ['has_more', 'next_cursor'],
  properties: {
    has_more: { type: 'boolean', description: 'Whether there is a page after this one.' },
    next_cursor: {
      ...cursor,
      type: ['string', 'null'],
      description: 'Pass it as `after` to read the next page.',
    },
  },
};

function errorFields(declared: readonly ErrorDefinition[]): Record<string, JsonSchema> {
  return {
    code: text('Stable, for programs.', { enum: declared.map(({ code }) => code) }),
    title: text('What happened, in a few words.'),
    // 202 is that of what is on its way and not there yet, such as a file.
    status: { type: 'integer', format: 'int32', minimum: 202, maximum: 599, description: 'The HTTP status.' },
    request_id: text('Finds the request in our logs; name it when you ask for help.', requestId),
    retryable: { type: 'boolean', description: 'Whether the same request may succeed later.' },
    errors: {
      type: 'array',
      maxItems: mostFaults,
      description: 'Every fault of the input.',
      items: { $ref: '#/components/schemas/FieldFault' },
    },
  };
}

/** Schemas that are the same whatever the routes are. */
export function fixedSchemas(declared: readonly ErrorDefinition[]): Record<string, JsonSchema> {
  const fields = errorFields(declared);
  const message = text('What happened, and what to do about it.');
  const error = { ...fields, message, doc_url: text('Where the code is documented.', docPath) };
  const problem = {
    ...fields,
    type: text('Where the code is documented.', docPath),
    detail: message,
    instance: text('The path that was asked.', { maxLength: 200 }),
  };
  return {
    Error: { type: 'object', required: Object.keys(error), properties: error },
    ErrorEnvelope: {
      type: 'object',
      description: 'Every answer but success.',
      required: ['success', 'data', 'error'],
      properties: {
        success: { const: false },
        data: { type: 'null' },
        error: { $ref: '#/components/schemas/Error' },
      },
    },
    FieldFault: fieldFault,
    PageInfo: pageInfo,
    Problem: {
      type: 'object',
      description: 'RFC 9457, for clients that accept `application/problem+json`.',
      required: Object.keys(problem),
      properties: problem,
    },
  };
}

const header = (name: string, description: string, schema: JsonSchema, example: string): OpenApiObject => ({
  name,
  in: 'header',
  description,
  schema,
  example,
});

const idempotencyKey: OpenApiObject = {
  name: 'Idempotency-Key',
  in: 'header',
  description:
    'A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it.',
  schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[\\x21-\\x7e]+$' },
  example: 'b7c0b1ae-6c8e-4a0e-9d3e-0a4f1c2d3e4f',
};

export const fixedParameters: Readonly<Record<string, OpenApiObject>> = {
  Limit: {
    name: 'limit',
    in: 'query',
    description: 'How many records at the most.',
    schema: { type: 'integer', format: 'int32', minimum: 1, maximum: largestPage, default: 25 },
    example: 10,
  },
  After: {
    name: 'after',
    in: 'query',
    description: 'The `next_cursor` of the page before.',
    schema: cursor,
    example: 'WyJjcmVhdGVkX2F0OmRlc2MiXQ',
  },
  IdempotencyKey: idempotencyKey,
  NeededIdempotencyKey: { ...idempotencyKey, required: true },
  IfMatch: header(
    'If-Match',
    'The `ETag` of the record that the change is based on; STALE-001 when it changed.',
    { type: 'string', maxLength: longestHead, pattern: `^(\\*|${entityTag})$` },
    exampleTag,
  ),
  IfNoneMatch: header(
    'If-None-Match',
    'An `ETag` that the client has; 304 when the record is still the same.',
    { type: 'string', maxLength: longestHead, pattern: `^(\\*|${entityTag}(, *${entityTag})*)$` },
    exampleTag,
  ),
  TokenDelivery: header(
    'X-Token-Delivery',
    'With `cookie` the refresh token comes and goes as a cookie that scripts cannot read, instead of in bodies.',
    { type: 'string', enum: ['cookie'] },
    'cookie',
  ),
  RequestId: header(
    'X-Request-Id',
    'An id of your own for the request: 8 to 100 letters, digits, `_` or `-`.',
    { type: 'string', ...requestId },
    exampleId,
  ),
};

export const securitySchemes: Readonly<Record<string, OpenApiObject>> = {
  accessToken: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description:
      'The access token of a session, or an API key. Tokens are JWTs by RFC9068 and the best practices of RFC8725: ES256, `typ: at+jwt`, an audience, ten minutes.',
  },
  apiKey: { type: 'apiKey', in: 'header', name: 'X-API-Key', description: 'An API key of the business.' },
};
