import type { OpenApiObject } from './json-schema.js';

/** What request ids and entity tags look like, as headers and in answers. */
export const requestId = { maxLength: 100, pattern: '^[\\w-]{8,100}$' };
export const exampleId = 'req_01930000-0000-7000-8000-000000000001';
export const exampleTag = '"3-kJ0vGbm2pQ"';
export const entityTag = '(W/)?"[^"]*"';

/** Headers that answers share. */
export const fixedHeaders: Readonly<Record<string, OpenApiObject>> = {
  'Access-Control-Allow-Origin': {
    description: 'The origin of the page that asks, when the platform is configured to let it; never `*`.',
    schema: { type: 'string', maxLength: 300, pattern: '^https?://[^/]+$' },
    example: 'https://app.example',
  },
  RequestId: {
    description: 'Names the request in our logs.',
    schema: { type: 'string', ...requestId },
    example: exampleId,
  },
  RateLimitPolicy: {
    description:
      'The allowance: `q` requests at once, which come back over `w` seconds (draft-ietf-httpapi-ratelimit-headers).',
    schema: {
      type: 'string',
      maxLength: 100,
      pattern: '^"[a-z]+";q=\\d+;w=\\d+$',
    },
    example: '"requests";q=100;w=10',
  },
  RateLimit: {
    description: 'What is left of it: `r` requests now, all of them in `t` seconds.',
    schema: {
      type: 'string',
      maxLength: 100,
      pattern: '^"[a-z]+";r=\\d+;t=\\d+$',
    },
    example: '"requests";r=99;t=1',
  },
  IdempotentReplayed: {
    description: 'When the answer is that of an earlier request with the same `Idempotency-Key`.',
    schema: { type: 'string', enum: ['true'] },
    example: 'true',
  },
  RetryAfter: {
    description: 'Seconds to wait before the same request.',
    schema: { type: 'integer', format: 'int32', minimum: 1, maximum: 2 ** 31 - 1 },
    example: 3,
  },
  EntityTag: {
    description: 'Names this state of the record, for `If-Match` and `If-None-Match`.',
    schema: { type: 'string', maxLength: 100, pattern: `^${entityTag}$` },
    example: exampleTag,
  },
};
