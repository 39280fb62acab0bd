import { expect, test } from '@jest/globals';
import { findOpenApiBreaks } from './find-openapi-breaks.js';
import { smallDocument } from './small-document.js';

/** The ids of what breaks when the small document is changed so. */
function breaksOf(change: (document: any) => void): string[] {
  const after = structuredClone(smallDocument);
  change(after);
  return findOpenApiBreaks(smallDocument, after);
}

const shelf = (document: any) => document.components.schemas.Shelf;
const input = (document: any) => document.components.schemas.ShelfInput;
const shelves = (document: any) => document.paths['/shelves'];

test.each<[string, (document: any) => void, string[]]>([
  [
    'a path',
    (d) => delete d.paths['/shelves'],
    ['OPERATION_REMOVED GET /shelves', 'OPERATION_REMOVED POST /shelves'],
  ],
  ['a method', (d) => delete shelves(d).post, ['OPERATION_REMOVED POST /shelves']],
  ['a status', (d) => delete shelves(d).get.responses[404], ['STATUS_REMOVED GET /shelves 404']],
  [
    'a status with fields',
    (d) => delete shelves(d).post.responses[201],
    ['STATUS_REMOVED POST /shelves 201'],
  ],
  ['a parameter', (d) => shelves(d).get.parameters.pop(), ['REQUEST_FIELD_REMOVED GET /shelves query limit']],
  [
    'a field of the body',
    (d) => delete input(d).properties.width,
    ['REQUEST_FIELD_REMOVED POST /shelves body.width'],
  ],
  [
    'an object of the body',
    (d) => delete input(d).properties.place,
    ['REQUEST_FIELD_REMOVED POST /shelves body.place'],
  ],
  [
    'a way to sign in',
    (d) => d.security.pop(),
    ['SECURITY_CHANGED GET /shelves apiKey', 'SECURITY_CHANGED POST /shelves apiKey'],
  ],
])('removing %s breaks', (_what, change, ids) => {
  expect(breaksOf(change)).toEqual(ids);
});

test('removing a field of answers breaks wherever it was answered, at any depth', () => {
  expect(breaksOf((document) => delete shelf(document).properties.built_at)).toEqual([
    'ANSWER_FIELD_REMOVED GET /shelves 200.items[].built_at',
    'ANSWER_FIELD_REMOVED POST /shelves 201.built_at',
  ]);
});

test.each<[string, (document: any) => void, string]>([
  [
    'a field may be left out',
    (d) => shelf(d).required.shift(),
    'ANSWER_FIELD_OPTIONAL POST /shelves 201.name',
  ],
  [
    'a field may be null',
    (d) => (shelf(d).properties.name.type = ['string', 'null']),
    'ANSWER_TYPE_WIDENED POST /shelves 201.name',
  ],
  [
    'an integer becomes a number',
    (d) => (shelf(d).properties.width.type = 'number'),
    'ANSWER_TYPE_WIDENED POST /shelves 201.width',
  ],
  [
    'a time becomes a date',
    (d) => (shelf(d).properties.built_at.format = 'date'),
    'ANSWER_FORMAT_CHANGED POST /shelves 201.built_at',
  ],
])('of answers: %s', (_what, change, id) => {
  expect(breaksOf(change)).toEqual([id.replace('POST /shelves 201', 'GET /shelves 200.items[]'), id]);
});

test.each<[string, (document: any) => void, string]>([
  [
    'an optional field has to be sent',
    (d) => input(d).required.push('width'),
    'REQUEST_FIELD_REQUIRED POST /shelves body.width',
  ],
  [
    'a number has to be an integer',
    (d) => (input(d).properties.width.type = 'integer'),
    'REQUEST_TYPE_NARROWED POST /shelves body.width',
  ],
  [
    'a value is refused',
    (d) => input(d).properties.kind.enum.pop(),
    'REQUEST_VALUES_NARROWED POST /shelves body.kind',
  ],
  [
    'a free text becomes a choice',
    (d) => (input(d).properties.name.enum = ['x']),
    'REQUEST_VALUES_NARROWED POST /shelves body.name',
  ],
  [
    'a text may be less long',
    (d) => (input(d).properties.name.maxLength = 100),
    'REQUEST_LIMIT_TIGHTENED POST /shelves body.name',
  ],
  [
    'a text has to be longer',
    (d) => (input(d).properties.name.minLength = 2),
    'REQUEST_LIMIT_TIGHTENED POST /shelves body.name',
  ],
  [
    'a text gets a format',
    (d) => (input(d).properties.name.format = 'uuid'),
    'REQUEST_LIMIT_TIGHTENED POST /shelves body.name',
  ],
  [
    'a page may be less long',
    (d) => (d.components.parameters.Limit.schema.maximum = 50),
    'REQUEST_LIMIT_TIGHTENED GET /shelves query limit',
  ],
  [
    'unknown fields are refused',
    (d) => (input(d).additionalProperties = false),
    'REQUEST_LIMIT_TIGHTENED POST /shelves body',
  ],
  [
    'a new parameter has to be sent',
    (d) =>
      shelves(d).get.parameters.push({
        name: 'room',
        in: 'query',
        required: true,
        schema: { type: 'string' },
      }),
    'REQUEST_FIELD_REQUIRED GET /shelves query room',
  ],
])('of requests: %s', (_what, change, id) => {
  expect(breaksOf(change)).toEqual([id]);
});

test('signing in where nobody had to breaks', () => {
  const open = structuredClone({ ...smallDocument, security: [{}] });

  expect(findOpenApiBreaks(open, smallDocument)).toEqual([
    'SECURITY_CHANGED GET /shelves none',
    'SECURITY_CHANGED POST /shelves none',
  ]);
});

test.each<[string, (document: any) => void]>([
  ['nothing', () => undefined],
  ['a new path', (d) => (d.paths['/rooms'] = shelves(d))],
  ['a new field of answers', (d) => (shelf(d).properties.room = { type: 'string' })],
  ['a new value in answers', (d) => shelf(d).properties.kind.enum.push('ASH')],
  ['a new optional field of the body', (d) => (input(d).properties.colour = { type: 'string' })],
  [
    'a new optional object with a field that it needs',
    (d) =>
      (input(d).properties.size = {
        type: 'object',
        required: ['mm'],
        properties: { mm: { type: 'integer' } },
      }),
  ],
  ['a field that is asked for no longer', (d) => input(d).required.pop()],
  ['a wider type in requests', (d) => (d.components.parameters.Limit.schema.type = 'number')],
  ['a looser limit', (d) => delete input(d).properties.name.maxLength],
  ['a narrower type in answers', (d) => (shelf(d).properties.above = { $ref: '#/components/schemas/Shelf' })],
  ['another way to sign in', (d) => d.security.push({ certificate: [] })],
  [
    'another media type of the body',
    ({ paths }) => {
      const { content } = paths['/shelves'].post.requestBody;
      content['application/merge-patch+json'] = content['application/json'];
    },
  ],
])('%s breaks no one', (_what, change) => {
  expect(breaksOf(change)).toEqual([]);
});
