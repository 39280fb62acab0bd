import type { ExhaustingRequest } from './exhausting-request.js';

/** Node takes heads of 16 KiB. */
const longestHead = 14_000;
const longest = 900_000;

const headers: readonly string[] = [
  'accept',
  'accept-encoding',
  'accept-language',
  'authorization',
  'content-type',
  'cookie',
  'idempotency-key',
  'if-match',
  'if-none-match',
  'origin',
  'traceparent',
  'x-api-key',
  'x-forwarded-for',
  'x-request-id',
];
const fillings = [
  'x',
  ' ,',
  ';q=',
  'a=b;',
  '"',
  '.',
  '-',
  '1',
  ' x',
  'W/"1",',
  'Bearer ',
  '10.0.0.1,',
  '; charset=',
];

const bodies: Readonly<Record<string, () => string>> = {
  'a long text': () => `"${'x'.repeat(longest)}"`,
  'a long number': () => '1'.repeat(longest),
  'many blanks': () => `{${' '.repeat(longest)}}`,
  'many lists that never end': () => '['.repeat(longest),
  'many objects that never end': () => '{"a":'.repeat(longest / 5),
  'one name many times': () => `{${'"a":1,'.repeat(longest / 6)}"a":1}`,
  'many escapes': () => `{"a":"${'\\u0061'.repeat(longest / 6)}"}`,
  'names that poison': () => `{${'"__proto__" '.repeat(longest / 12)}}`,
  'hidden names that poison': () => `{"a":[${'{"\\u005f_proto__":1},'.repeat(40_000)}1]}`,
  'many empty names': () => `{"":${'{"":'.repeat(25)}1${'}'.repeat(26)}`,
};

/** What stands around an operation: heads, and bodies that are no input of any. */
export function rawRequests(): ExhaustingRequest[] {
  const heads = headers.flatMap((name) =>
    fillings.flatMap((filling) =>
      [
        { method: 'POST', path: '/v1/auth/login', body: () => '{}' },
        { method: 'GET', path: '/v1/crm/customers' },
        { method: 'POST', path: '/graphql', body: () => '{"query":"{ me { id } }"}' },
      ].map((request) => ({
        operation: `the header ${name}`,
        what: `${filling} many times, to ${request.path}`,
        headers: { [name]: filling.repeat(longestHead / filling.length).trim() },
        ...request,
      })),
    ),
  );
  const raw = Object.entries(bodies).flatMap(([what, body]) =>
    ['/v1/auth/login', '/graphql'].map((path) => ({
      operation: `a body to ${path}`,
      what,
      method: 'POST',
      path,
      body,
    })),
  );
  const paths = ['/', '%2F', '.', '../', '%20', 'x', '{', ':'].map((part) => ({
    operation: 'an unknown path',
    what: `${part} many times`,
    method: 'GET',
    path: `/v1/${part.repeat(longestHead / part.length)}`,
  }));
  return [...heads, ...raw, ...paths];
}
