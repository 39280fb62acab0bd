import { get, json, megabyte, post, type BadRequest } from '../kit/bad-request.js';

const id = '01930000-0000-7000-8000-0000deadbeef';
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const customers = '/v1/crm/customers';
/** What the REST facade refuses. */
export const badRestRequests: BadRequest[] = [
  post('malformed JSON', customers, '{"name":', [400, 'VAL-002']),
  post('an empty body', customers, '', [422, 'VAL-001']),
  post('a body that is an array', customers, '[{"name":"A"}]', [400, 'VAL-002']),
  post('a body that is null', customers, 'null', [400, 'VAL-002']),
  post('a body that is text', customers, '"A"', [400, 'VAL-002']),
  post('a body of 2 MiB', customers, JSON.stringify({ name: 'x'.repeat(2 * 1024 * 1024) }), [413, 'VAL-003']),
  post('another content type', customers, 'name: A', [415, 'VAL-002'], {
    'content-type': 'application/yaml',
  }),
  post('plain text', customers, '{"name":"A"}', [400, 'VAL-002'], { 'content-type': 'text/plain' }),
  post('the key __proto__', customers, '{"name":"A","__proto__":{"admin":true}}', [400, 'VAL-002']),
  post('the key constructor.prototype', customers, '{"name":"A","constructor":{"prototype":{"x":1}}}', [
    400,
    'VAL-002',
  ]),
  post('the key __proto__ below', customers, '{"name":"A","tags":[{"__proto__":{"x":1}}]}', [400, 'VAL-002']),
  post('bytes that are no UTF-8', customers, Uint8Array.of(0x7b, 0xff, 0xfe, 0x7d), [400, 'VAL-002']),
  post('a name in Latin-1', customers, Buffer.from('{"name":"Zo\u00eb"}', 'latin1'), [400, 'VAL-002']),
  post('a name with half a character of UTF-8', customers, Buffer.from('7b226e616d65223a22c3227d', 'hex'), [
    400,
    'VAL-002',
  ]),
  ...['iso-8859-1', '"UTF-16"', 'utf-8-sig'].map((charset) =>
    post(`the charset ${charset}`, customers, '{"name":"Ann"}', [415, 'VAL-002'], {
      'content-type': `application/json; charset=${charset}`,
    }),
  ),
  post('an unknown field', customers, '{"name":"A","colour":"red"}', [422, 'VAL-001']),
  post('a field in camelCase of another record', customers, '{"name":"A","businessId":"x"}', [
    422,
    'VAL-001',
  ]),
  post('a missing field', customers, '{}', [422, 'VAL-001']),
  post('a name of a megabyte', customers, JSON.stringify({ name: megabyte }), [422, 'VAL-001']),
  post('a field name of a megabyte', customers, JSON.stringify({ name: 'A', [megabyte]: 1 }), [
    422,
    'VAL-001',
  ]),
  post('a NUL in a name', customers, '{"name":"a\\u0000"}', [422, 'VAL-001']),
  post('half a character in a name', customers, '{"name":"\\ud800"}', [422, 'VAL-001']),
  post('100,000 arrays in each other', customers, `{"name":${nested(100_000)}}`, [422, 'VAL-001']),
  post(
    'a reference that is no UUID',
    '/v1/crm/interactions',
    '{"customer_id":"7","type":"call","channel":"phone"}',
    [422, 'VAL-001'],
  ),
  post(
    'a reference of a megabyte',
    '/v1/crm/interactions',
    JSON.stringify({ customer_id: megabyte, type: 'a', channel: 'b' }),
    [422, 'VAL-001'],
  ),
  post(
    'a NUL in the e-mail of a sign-in',
    '/v1/auth/login',
    '{"email":"a\\u0000@b.example","password":"x"}',
    [422, 'VAL-001'],
  ),
  post('a sign-in without a password', '/v1/auth/login', '{"email":"staff@acme.example"}', [422, 'VAL-001']),
  {
    what: 'a change of an id that is no UUID',
    method: 'PATCH',
    path: `${customers}/7`,
    headers: json,
    body: '{}',
    expected: [422, 'VAL-001'],
  },
  {
    what: 'a version beyond all numbers',
    method: 'PATCH',
    path: `${customers}/${id}`,
    headers: json,
    body: '{"version":1e99}',
    expected: [422, 'VAL-001'],
  },
  {
    what: 'a PUT',
    method: 'PUT',
    path: customers,
    headers: json,
    body: '{}',
    expected: [405, 'METHOD-001'],
  },
  get('an id that is no UUID', `${customers}/seven`, [422, 'VAL-001']),
  get('a NUL for an id', `${customers}/%00`, [422, 'VAL-001']),
  get('a path that cannot be decoded', `${customers}/%zz`, [400, 'VAL-002']),
  get('an id of 5,000 characters', `${customers}/${'x'.repeat(5_000)}`, [414, 'VAL-002']),
  get('a bad cursor', `${customers}?after=x`, [400, 'PAGE-001']),
  get('a NUL in a filter', `${customers}?filter[tag]=a%00`, [400, 'PAGE-001']),
  get('a filter by a customer that is no UUID', '/v1/crm/interactions?filter[customer_id]=7', [
    400,
    'PAGE-001',
  ]),
  get('an unknown path', '/v1/crm/unicorns', [404, 'NOT-FOUND-001']),
  get('an unknown path of the alias', '/api/v1/unicorns', [404, 'NOT-FOUND-001']),
  get('an unknown path of 6,000 characters', `/v1/${'x'.repeat(6_000)}`, [404, 'NOT-FOUND-001']),
  get('an unknown path beside the surfaces', '/.env', [404, 'NOT-FOUND-001']),
];
