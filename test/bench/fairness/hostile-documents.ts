/** A request to /graphql that would cost much if it were run, or even only read. */
export interface HostileDocument {
  readonly name: string;
  /** Another one for each salt, so that nothing that is kept of the last one helps. */
  readonly bodyOf: (salt: string) => string;
  readonly status: number;
  /** How it is refused; undefined for what looks worse than it is and is answered. */
  readonly code?: string;
}

const operation = (query: string) => (salt: string) => JSON.stringify({ query: `${query} # ${salt}` });
const many = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');

/** `count` fragments, each of which spreads the next one twice: 2 to the power of `count` fields. */
function unfolding(count: number): string {
  const fragments = many(
    count,
    (index) => `fragment f${index} on User { ...f${index + 1} ...f${index + 1} }`,
  );
  return `{ me { ...f0 } } ${fragments} fragment f${count} on User { id }`;
}

function nested(levels: number): string {
  return `{ customers { ${'nodes { interactions { '.repeat(levels)} __typename ${'} } '.repeat(levels)} } }`;
}

function deepVariables(levels: number): string {
  const query = 'query ($f: CustomerFilter) { customers(filter: $f) { nodes { id } } }';
  return `{"query":"${query}","variables":{"f":${'{"email":'.repeat(levels)}1${'}'.repeat(levels)}}}`;
}

const pages = '{ customers(first: 100) { nodes { interactions(first: 100) { nodes { id } } } } }';
const conflicting = `{ ${many(90, (index) => `me { ...f } me { name: ${index % 2 ? 'email' : 'id'} }`)} } fragment f on User { id name email }`;
const longText = 'x'.repeat(1_000_000);

const refused = { status: 400, code: 'VAL-001' };
/** What is too long to be read. */
const unread = { status: 422, code: 'VAL-001' };
const answered = { status: 200 };

/** What the limits are there for; each must be refused soon, and delay nobody else. */
export const hostileDocuments: readonly HostileDocument[] = [
  { name: 'fragments that unfold to a million equal fields', bodyOf: operation(unfolding(20)), ...answered },
  { name: '200 times the same field', bodyOf: operation(`{ ${'me { id } '.repeat(200)} }`), ...answered },
  { name: 'fields that contradict each other', bodyOf: operation(conflicting), ...refused },
  {
    name: 'fragments that spread each other',
    bodyOf: operation('{ me { ...a } } fragment a on User { ...b } fragment b on User { ...a }'),
    ...refused,
  },
  {
    name: '160 aliases',
    bodyOf: operation(`{ ${many(160, (index) => `a${index}: me { id }`)} }`),
    ...refused,
  },
  { name: '200 levels', bodyOf: operation(nested(100)), ...refused },
  {
    name: '20,000 levels',
    bodyOf: operation(`${'{ me '.repeat(20_000)}${'}'.repeat(20_000)}`),
    ...unread,
  },
  { name: '100,000 tokens', bodyOf: operation(`{ ${'me { id } '.repeat(25_000)} }`), ...unread },
  {
    name: '150 directives',
    bodyOf: operation(`{ me { id ${'@include(if: true) '.repeat(150)} } }`),
    ...refused,
  },
  { name: 'a document of 1 MB', bodyOf: operation(`{ me { ${'id '.repeat(340_000)} } }`), ...unread },
  { name: 'a comment of 1 MB', bodyOf: operation(`#${longText}\n{ me { id } } }`), ...unread },
  { name: 'a string of 1 MB', bodyOf: operation(`{ customers(search: "${longText}`), ...unread },
  {
    name: 'a body over 1 MiB',
    bodyOf: operation(`{ me { ${'id '.repeat(360_000)} } }`),
    status: 413,
    code: 'VAL-003',
  },
  { name: '10,001 lines', bodyOf: operation(`${'\n'.repeat(10_000)}{ me { id } }`), ...unread },
  {
    name: 'values of 33 levels',
    bodyOf: operation(`{ customers(filter: ${'{ a: '.repeat(33)}1${' }'.repeat(33)}) { __typename } }`),
    ...refused,
  },
  {
    name: 'a number without end',
    bodyOf: operation('{ customers(first: 1e999) { __typename } }'),
    ...refused,
  },
  { name: 'variables of 30,000 levels', bodyOf: () => deepVariables(30_000), ...unread },
  {
    name: 'many operations in one request',
    bodyOf: () => JSON.stringify(Array.from({ length: 200 }, () => ({ query: '{ me { id } }' }))),
    status: 400,
    code: 'VAL-002',
  },
  { name: 'pages of pages', bodyOf: operation(pages), status: 429, code: 'COST-001' },
];
