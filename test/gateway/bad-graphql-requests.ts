import { get, json, megabyte, post, times, type BadRequest, type Refusal } from '../kit/bad-request.js';

const one = 'query ($id: ID!) { customer(id: $id) { id } }';
const some = 'query ($filter: CustomerFilter) { customers(filter: $filter) { nodes { id } } }';
const create =
  'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } } }';
const deep = (leaf: string) =>
  `{ customers(first: 3) { nodes { interactions(first: 3) { nodes { customer { interactions(first: 3) { nodes { customer { createdBy { ${leaf} } } } } } } } } } }`;
const tokens = (count: number) =>
  `{ ${times(15, (n) => `a${n}: me { ${'id '.repeat(n === 0 ? count - 931 : 61)}}`)} }`;
const doubling = (levels: number, leaf: string) =>
  `{ ...f0 } ${Array.from({ length: levels }, (_, n) => `fragment f${n} on Query { ...f${n + 1} ...f${n + 1} }`).join(' ')}
   fragment f${levels} on Query { ${leaf} }`;
const mutation =
  'mutation { deleteCustomer(input: { id: "01930000-0000-7000-8000-0000deadbeef" }) { deletedId } }';

function graphql(what: string, query: string, variables: object, expected: Refusal): BadRequest {
  return post(what, '/graphql', JSON.stringify({ query, variables }), expected);
}

/** Documents that use up a limit, but do not pass it. */
export const documentsWithinLimits: Readonly<Record<string, string>> = {
  '15 aliases': `{ ${times(15, (n) => `a${n}: me { id }`)} }`,
  'depth 10': deep('id'),
  '1,000 tokens': tokens(1_000),
  'fragments that spread each other a thousand million times': doubling(30, 'me { id }'),
};

export const badGraphqlRequests: BadRequest[] = [
  post('malformed JSON', '/graphql', '{"query":', [400, 'VAL-002']),
  post('an empty body', '/graphql', '', [400, 'VAL-002']),
  post('a body that is an array', '/graphql', '[{"query":"{ me { id } }"}]', [400, 'VAL-002']),
  post('a body that is null', '/graphql', 'null', [400, 'VAL-002']),
  post('a body without a query', '/graphql', '{"variables":{}}', [400, 'VAL-002']),
  post('a query that is a number', '/graphql', '{"query":7}', [400, 'VAL-002']),
  post('variables that are text', '/graphql', '{"query":"{ me { id } }","variables":"none"}', [
    400,
    'VAL-002',
  ]),
  post('the key __proto__', '/graphql', '{"query":"{ me { id } }","variables":{"__proto__":{"a":1}}}', [
    400,
    'VAL-002',
  ]),
  post('a body of 2 MiB', '/graphql', 'x'.repeat(2 * 1024 * 1024), [413, 'VAL-003']),
  post('plain text', '/graphql', '{ me { id } }', [400, 'VAL-002'], { 'content-type': 'text/plain' }),
  post('a form', '/graphql', 'query=x', [415, 'VAL-002'], {
    'content-type': 'application/x-www-form-urlencoded',
  }),
  post('an unknown operation name', '/graphql', '{"query":"query A { me { id } }","operationName":"B"}', [
    400,
    'VAL-001',
    422,
  ]),
  post('two operations and no name', '/graphql', '{"query":"query A { me { id } } query B { me { id } }"}', [
    400,
    'VAL-001',
    422,
  ]),
  post('bytes that are no UTF-8', '/graphql', Uint8Array.of(0x7b, 0xff, 0xfe, 0x7d), [400, 'VAL-002']),
  post(
    'a name in Latin-1',
    '/graphql',
    Buffer.from(JSON.stringify({ query: create, variables: { input: { name: 'Zo\u00eb' } } }), 'latin1'),
    [400, 'VAL-002'],
  ),
  post(
    'another charset',
    '/graphql',
    JSON.stringify({ query: create, variables: { input: { name: 'Ann' } } }),
    [415, 'VAL-002'],
    { 'content-type': 'application/json; charset=iso-8859-1' },
  ),
  get('a mutation by GET', `/graphql?query=${encodeURIComponent(mutation)}`, [405, 'VAL-002']),
  get(
    'a mutation by GET with a header against forgery',
    `/graphql?query=${encodeURIComponent(mutation)}`,
    [405, 'VAL-002'],
    {
      'apollo-require-preflight': 'yes',
    },
  ),
  {
    what: 'a PUT',
    method: 'PUT',
    path: '/graphql',
    headers: json,
    body: '{}',
    expected: [405, 'METHOD-001'],
  },
  graphql('a syntax error', '{ me { id }', {}, [400, 'VAL-001', 422]),
  graphql('an unknown field', '{ me { shoeSize } }', {}, [400, 'VAL-001', 422]),
  graphql('a subscription, of which there are none', 'subscription { x }', {}, [400, 'VAL-001', 422]),
  graphql('a query of depth 11', deep('business { id }'), {}, [400, 'VAL-001', 422]),
  graphql(
    'pages of pages beyond the cost of an operation',
    deep('id').replaceAll('first: 3', 'first: 20'),
    {},
    [429, 'COST-001'],
  ),
  graphql('16 aliases', `{ ${times(16, (n) => `a${n}: me { id }`)} }`, {}, [400, 'VAL-001', 422]),
  graphql('1,001 tokens', tokens(1_001), {}, [400, 'VAL-001', 422]),
  graphql(
    'a bomb of fragments',
    doubling(
      30,
      times(16, (n) => `a${n}: me { id }`),
    ),
    {},
    [400, 'VAL-001', 422],
  ),
  graphql('fragments in a circle', '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }', {}, [
    400,
    'VAL-001',
    422,
  ]),
  graphql('60 directives', `{ me { id ${'@include(if: true) '.repeat(60)} } }`, {}, [400, 'VAL-001', 422]),
  graphql('150 variables', `query (${times(150, (n) => `$v${n}: Int`)}) { me { id } }`, {}, [
    400,
    'VAL-001',
    422,
  ]),
  graphql('a field name of a megabyte', `{ ${megabyte} }`, {}, [422, 'VAL-001']),
  get(
    'variables of 33 levels by GET',
    `/graphql?query={me{id}}&variables={"a":${'['.repeat(32)}${']'.repeat(32)}}`,
    [422, 'VAL-001'],
    { 'apollo-require-preflight': 'yes' },
  ),
  graphql('an unknown input field', create, { input: { name: 'A', colour: 'red' } }, [400, 'VAL-001', 422]),
  graphql('an input field name of a megabyte', create, { input: { name: 'A', [megabyte]: 1 } }, [
    400,
    'VAL-001',
    422,
  ]),
  graphql('a number for a name', create, { input: { name: 7 } }, [400, 'VAL-001', 422]),
  post(
    '100,000 arrays in each other for a name',
    '/graphql',
    `{"query":${JSON.stringify(create)},"variables":{"input":{"name":${'['.repeat(100_000)}${']'.repeat(100_000)}}}}`,
    [422, 'VAL-001'],
  ),
  graphql('a missing variable', one, {}, [400, 'VAL-001', 422]),
  graphql(
    'an unknown order',
    '{ customers(orderBy: { field: SHOE_SIZE, direction: ASC }) { nodes { id } } }',
    {},
    [400, 'VAL-001', 422],
  ),
  graphql('an id that is no UUID', one, { id: 'seven' }, [200, 'VAL-001', 422]),
  graphql('an id in the document that is no UUID', '{ customer(id: "seven") { id } }', {}, [
    200,
    'VAL-001',
    422,
  ]),
  graphql('an id of a megabyte', one, { id: megabyte }, [200, 'VAL-001', 422]),
  graphql('an id of a megabyte in the document', `{ customer(id: "${megabyte}") { id } }`, {}, [
    422,
    'VAL-001',
  ]),
  graphql('a time of a megabyte', some, { filter: { createdAt: { gte: megabyte } } }, [200, 'VAL-001', 422]),
  graphql('a tag of a megabyte', some, { filter: { tag: { eq: megabyte } } }, [200, 'VAL-001', 422]),
  graphql('a name of a megabyte', create, { input: { name: megabyte } }, [200, 'VAL-001', 422]),
  graphql('a NUL in a tag filter', some, { filter: { tag: { eq: 'a\0' } } }, [200, 'VAL-001', 422]),
  graphql('a NUL in an e-mail filter', some, { filter: { email: { eq: 'a\0@b.example' } } }, [
    200,
    'VAL-001',
    422,
  ]),
  graphql('a NUL in a name', create, { input: { name: 'a\0' } }, [200, 'VAL-001', 422]),
  graphql('half a character in a tag', create, { input: { name: 'A', tags: ['\udc00'] } }, [
    200,
    'VAL-001',
    422,
  ]),
  graphql('a bad cursor', '{ customers(after: "x") { nodes { id } } }', {}, [200, 'PAGE-001', 400]),
  graphql('a cursor of a megabyte', `{ customers(after: "${megabyte}") { nodes { id } } }`, {}, [
    422,
    'VAL-001',
  ]),
];
