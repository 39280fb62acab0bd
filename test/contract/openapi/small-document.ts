import type { JsonSchema } from '../../../gateway/rest/openapi/json-schema.js';
import type { OpenApiDocument } from './operations.js';

/** A document with one operation of each kind; rules are tried on copies of it. */
export const smallDocument: OpenApiDocument = {
  security: [{ accessToken: [] }, { apiKey: [] }],
  paths: {
    '/shelves': {
      get: {
        parameters: [{ $ref: '#/components/parameters/Limit' }],
        responses: {
          200: answer({
            type: 'object',
            required: ['items'],
            properties: { items: { type: 'array', items: { $ref: '#/components/schemas/Shelf' } } },
          }),
          404: {},
        },
      },
      post: {
        parameters: [],
        requestBody: {
          required: true,
          content: { 'application/json': { schema: { $ref: '#/components/schemas/ShelfInput' } } },
        },
        responses: { 201: answer({ $ref: '#/components/schemas/Shelf' }) },
      },
    },
  },
  components: {
    parameters: {
      Limit: { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 100 } },
    },
    schemas: {
      Shelf: {
        type: 'object',
        required: ['name', 'built_at', 'width'],
        properties: {
          name: { type: 'string' },
          built_at: { type: 'string', format: 'date-time' },
          width: { type: 'integer' },
          kind: { type: 'string', enum: ['OAK', 'PINE'] },
          above: { anyOf: [{ $ref: '#/components/schemas/Shelf' }, { type: 'null' }] },
        },
      },
      ShelfInput: {
        type: 'object',
        required: ['name'],
        properties: {
          name: { type: 'string', minLength: 1, maxLength: 200 },
          width: { type: 'number' },
          kind: { type: 'string', enum: ['OAK', 'PINE'] },
          place: { type: 'object', properties: { room: { type: 'string' } } },
        },
      },
    },
  },
};

function answer(schema: JsonSchema) {
  return { content: { 'application/json': { schema } } };
}
