import {
  getNamedType,
  isCompositeType,
  isInputObjectType,
  isRequiredArgument,
  print,
  astFromValue,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { graphqlLimits } from '../../../../gateway/limits/graphql-limits.js';
import type { ExhaustingRequest } from './exhausting-request.js';
import { rootFieldsOf } from './graphql-requests.js';
import { soundValue } from './sound-values.js';

const { tokens } = graphqlLimits;
const longest = 900_000;

const times = (count: number, part: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => part(n)).join(' ');
const post = (operation: string, what: string, body: () => object): ExhaustingRequest => ({
  operation,
  what,
  method: 'POST',
  path: '/graphql',
  body: () => JSON.stringify(body()),
});

/** Each argument of each root field, large within the document itself: as much as the limit of tokens lets through. */
export function literalRequests(schema: GraphQLSchema): ExhaustingRequest[] {
  return rootFieldsOf(schema).flatMap(([operation, kind, field]) =>
    field.args.flatMap(({ name, type }) =>
      Object.entries(literalsOf(type)).map(([what, literal]) =>
        post(operation, `${name} in the document: ${what}`, () => ({
          query: `${kind} ${rootWith(field, name, literal())}`,
        })),
      ),
    ),
  );
}

function literalsOf(type: GraphQLInputType): Record<string, () => string> {
  const named = getNamedType(type);
  const field = isInputObjectType(named) ? Object.keys(named.getFields())[0]! : 'a';
  return {
    'unknown names': () => `{ ${times(tokens / 3 - 30, (n) => `k${n}: 1`)} }`,
    'one name many times': () => `{ ${times(tokens / 3 - 30, () => `${field}: 1`)} }`,
    'names like its own': () => `{ ${times(tokens / 3 - 30, (n) => `${field}${n}: 1`)} }`,
    'objects within each other': () => `${'{ a: '.repeat(tokens / 4 - 10)}1${' }'.repeat(tokens / 4 - 10)}`,
    'lists within each other': () => `${'['.repeat(tokens / 2 - 30)}${']'.repeat(tokens / 2 - 30)}`,
    'many items': () => `[${times(tokens - 50, (n) => String(n))}]`,
    'many wrong items': () => `[${times(tokens / 2 - 30, () => '{}')}]`,
    'a long text': () => `"${'x'.repeat(longest)}"`,
    'as long a text as is looked at': () => `"${'x'.repeat(95_000)}"`,
    'a long number': () => '1'.repeat(95_000),
    'a long block': () => `"""${' a\n'.repeat(30_000)}"""`,
  };
}

function rootWith(
  { name, args, type }: GraphQLField<unknown, unknown>,
  argument: string,
  literal: string,
): string {
  const others = args
    .filter((arg) => isRequiredArgument(arg) && arg.name !== argument)
    .map((arg) => `${arg.name}: ${print(astFromValue(soundValue(arg.type), arg.type)!)}`);
  const selection = isCompositeType(getNamedType(type)) ? ' { __typename }' : '';
  return `{ ${name}(${[`${argument}: ${literal}`, ...others].join(', ')})${selection} }`;
}

const me = '{ me { id } }';
const sha256Hash = 'a'.repeat(64);
const wide = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`k${n}`, 1]));

/** The document, and what comes with it. */
export function documentRequests(): ExhaustingRequest[] {
  const documents: Record<string, () => string> = {
    'many blanks': () => `${me}${' '.repeat(longest)}`,
    'a long comment': () => `${me} #${'x'.repeat(longest)}`,
    'many lines': () => `${'\n'.repeat(longest)}${me}`,
    'a long name': () => `{ ${'x'.repeat(longest)} }`,
    'a long unknown field': () => `{ ${'x'.repeat(95_000)} }`,
    'many tokens': () => `{ ${'me{id}'.repeat(longest / 6)} }`,
    'many braces': () => '{a'.repeat(longest / 2),
    'many unknown fields': () => `{ ${times(tokens - 10, (n) => `custmer${n}`)} }`,
    'many unknown fields, far down': () => `${'\n'.repeat(95_000)}{ ${times(tokens - 10, (n) => `k${n}`)} }`,
    'many unknown fields of a record': () => `{ me { ${times(tokens - 20, (n) => `emial${n}`)} } }`,
    'many unknown arguments': () =>
      `{ customers(${times(tokens / 3 - 10, (n) => `filtr${n}: 1`)}) { __typename } }`,
    'many unknown types': () => `query (${times(tokens / 5 - 10, (n) => `$v${n}: Custmer${n}`)}) ${me}`,
    'many unknown directives': () => `{ me { id ${times(tokens / 3 - 20, (n) => `@includ${n}`)} } }`,
    'many unknown fragments': () => `{ ${times(tokens / 2 - 10, (n) => `...f${n}`)} }`,
    'many unused fragments': () => `${me} ${times(tokens / 8 - 10, (n) => `fragment f${n} on Query ${me}`)}`,
    'many fragments on unknown types': () =>
      `{ ${times(tokens / 6 - 10, (n) => `... on Custmer${n} { id }`)} }`,
    'many unknown enum values': () =>
      `{ ${times(15, (n) => `a${n}: customers(orderBy: { field: NAEM${n}, direction: UPP }) { __typename }`)} }`,
    'many unused variables': () => `query (${times(tokens / 5 - 10, (n) => `$v${n}: Int`)}) ${me}`,
    'many undefined variables': () =>
      `{ ${times(15, (n) => `a${n}: customers(first: $v${n}) { __typename }`)} }`,
    'many equal fields': () => `{ ${'me { id name email } '.repeat(tokens / 6 - 10)} }`,
    'many contradicting fields': () =>
      `{ ${times(tokens / 10, (n) => `me { a: ${n % 2 ? 'id' : 'name'} }`)} }`,
    'many nested fields': () => `${'{ me '.repeat(tokens / 3)}${'}'.repeat(tokens / 3)}`,
    'many operations': () => times(tokens / 7 - 10, (n) => `query Q${n} ${me}`),
    'many equal operations': () => times(tokens / 7 - 10, () => `query Q ${me}`),
  };
  const beside: Record<string, () => object> = {
    'a long operation name': () => ({ query: me, operationName: 'x'.repeat(longest) }),
    'a long id': () => ({ documentId: 'x'.repeat(longest) }),
    'a long hash': () => ({
      extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(longest) } },
    }),
    'the wrong hash of a long document': () => ({
      query: `${me}${' '.repeat(longest)}`,
      extensions: { persistedQuery: { version: 1, sha256Hash } },
    }),
    'wide extensions': () => ({ query: me, extensions: wide(60_000) }),
    'extensions as wide as is looked at': () => ({
      query: me,
      extensions: { persistedQuery: wide(500), ...wide(499) },
    }),
    'unknown variables': () => ({ query: me, variables: wide(500) }),
    'an unknown member': () => ({ query: me, other: 'x'.repeat(longest) }),
    'many members': () => ({ query: me, ...wide(499) }),
  };
  return [
    ...Object.entries(documents).map(([what, query]) =>
      post('the document', what, () => ({ query: query() })),
    ),
    ...Object.entries(beside).map(([what, body]) => post('beside the document', what, body)),
    ...Object.entries(searches).map(([what, search]): ExhaustingRequest => ({
      operation: 'GET /graphql',
      what,
      method: 'GET',
      path: `/graphql?${search()}`,
      headers: { 'apollo-require-preflight': 'yes' },
    })),
  ];
}

const shortest = encodeURIComponent(me);
const searches: Readonly<Record<string, () => string>> = {
  'deep variables': () => `query=${shortest}&variables={"a":${'['.repeat(6_000)}${']'.repeat(6_000)}}`,
  'wide variables': () =>
    `query=${shortest}&variables={${times(1_200, (n) => `"k${n}":1`).replaceAll(' ', ',')}}`,
  'deep extensions': () => `query=${shortest}&extensions={"a":${'['.repeat(6_000)}${']'.repeat(6_000)}}`,
  'many parameters': () => `query=${shortest}${'&a'.repeat(6_000)}`,
  'many unknown fields': () => `query={${times(900, (n) => `custmer${n}`).replaceAll(' ', ',')}}`,
};
