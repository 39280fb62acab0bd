import type { JsonSchema } from '../../gateway/rest/openapi/json-schema.js';
import { resolve, type ContractOperation, type Parameter, wordInPath } from './contract.js';

/** One call of an operation. */
export interface FuzzRequest {
  readonly what: string;
  readonly path: string;
  readonly headers?: Record<string, string>;
  /** JSON text, or the file of an operation that takes one. */
  readonly body?: string;
}

const hostile = [
  ...[
    "' or 1=1; drop table crm.customers; --",
    '<script>alert(1)</script>',
    '../../../etc/passwd',
    '${7*7}{{7*7}}',
  ],
  ...[
    '\0',
    '\ud800',
    '\u202e\u200b',
    'İıſK',
    '🦄'.repeat(300),
    'x'.repeat(100_000),
    '',
    ' ',
    '-1',
    '%00',
    '__proto__',
  ],
];
const wrongTypes = [null, true, 7, -1, 1.5, 1e99, 2 ** 53, [], {}, [[]], [null], { $gt: '' }, 'text'];

/** The calls of an operation: `usual` ones, the same few of each; and of each leaf of its input every wrong value. */
export interface FuzzedOperation {
  readonly usual: readonly FuzzRequest[];
  /** By what the document says of the leaf: the same leaf of several operations has the same key. */
  readonly byLeaf: ReadonlyMap<string, readonly FuzzRequest[]>;
}

/** Calls with a body and parameters that are right, and then with each of them wrong in every way. */
export function fuzzRequests(operation: ContractOperation, ids: readonly string[]): FuzzedOperation {
  const { parameters, body, file } = operation;
  const path = pathWith(operation.path, operation, ids) + requiredQuery(parameters);
  const text = file?.example ?? (body && JSON.stringify(body.example));
  const right = { path, body: text };
  const bodies = (sent: readonly [string, string][]) =>
    sent.map(([what, each]) => ({ what, path, body: each }));
  const properties = Object.entries(body?.schema.properties ?? {});
  return {
    usual: [
      { what: 'as documented', ...right },
      ...malformedBodies(operation, right).slice(0, 5),
      { what: 'an unknown parameter', path: `${path}?unicorn[x][y]=1&unicorn=2`, body: text },
    ],
    byLeaf: new Map([
      ...parameters.map((parameter) => {
        const values = ['1', ...hostile];
        const calls = values.flatMap((value) => withParameter(operation, parameter, value, right, ids));
        return [JSON.stringify([parameter.in, parameter.name, parameter.schema]), calls] as const;
      }),
      ...properties.map(([name, of]) => {
        const calls = bodies(bodiesOf(name, resolve(of), body!.example));
        return [JSON.stringify(['body', name, resolve(of)]), calls] as const;
      }),
    ]),
  };
}

const rawBodies = [
  '',
  '{',
  '[]',
  'null',
  '"x"',
  '7',
  '{"a":1,"a":2}',
  `{"name":${'['.repeat(5_000)}${']'.repeat(5_000)}}`,
];

/**
 * Each place gets an id of its own: an operation on two records may refuse one that is given twice. What is one of a few words
 * gets its example.
 */
function pathWith(path: string, operation: ContractOperation, ids: readonly string[]): string {
  const left = ids.values();
  return path.replace(/\{(\w+)\}/g, (_, name: string) => wordInPath(operation, name) ?? left.next().value!);
}

function requiredQuery(parameters: readonly Parameter[]): string {
  const needed = parameters.filter(({ in: place, required }) => place === 'query' && required);
  return needed.length > 0
    ? `?${needed.map(({ name, example = 'x' }) => `${name}=${encodeURIComponent(String(example))}`).join('&')}`
    : '';
}

function withParameter(
  operation: ContractOperation,
  { name, in: place }: Parameter,
  value: string,
  right: Pick<FuzzRequest, 'path' | 'body'>,
  ids: readonly string[],
): FuzzRequest[] {
  const what = `${name} ${JSON.stringify(value).slice(0, 40)}`;
  const encoded = encodeURIComponent(value.toWellFormed().slice(0, 4_000));
  if (place === 'query')
    return [{ ...right, what, path: `${right.path.split('?')[0]}?${encodeURIComponent(name)}=${encoded}` }];
  if (place === 'path')
    return [
      {
        ...right,
        what,
        path: pathWith(operation.path.replace(`{${name}}`, encoded || '%20'), operation, ids),
      },
    ];
  // Node's client refuses other characters in a header.
  return /^[\x20-\x7e]{1,2000}$/.test(value) ? [{ ...right, what, headers: { [name]: value } }] : [];
}

/** Bodies that no operation takes: in another order for each, so that the first few of all operations are all of them. */
export function malformedBodies(
  { name, body }: ContractOperation,
  { path }: Pick<FuzzRequest, 'path'>,
): FuzzRequest[] {
  if (!body) return [];
  const first = name.length % rawBodies.length;
  const texts = [...rawBodies.slice(first), ...rawBodies.slice(0, first)];
  return [
    { what: 'an unknown property', path, body: JSON.stringify({ ...body.example, unicorn: 1 }) },
    ...texts.map((text) => ({ what: `the body ${text.slice(0, 30)}`, path, body: text })),
  ];
}

/** The example with the property missing, of every wrong type, and with every hostile text. */
function bodiesOf(name: string, of: JsonSchema, example: object): [string, string][] {
  const values = [...wrongTypes, ...hostile, ...oversized(of)];
  return [
    [`without ${name}`, JSON.stringify({ ...example, [name]: undefined })],
    ...values.map((value): [string, string] => {
      const text = JSON.stringify(value);
      return [`${name} ${text.slice(0, 40)}`, JSON.stringify({ ...example, [name]: value })];
    }),
  ];
}

function oversized({ type, maxItems, items }: JsonSchema): unknown[] {
  if (![type].flat().includes('array')) return [];
  const inner = resolve(items ?? {});
  const element = [inner.type].flat()[0] === 'string' ? 'x' : {};
  return [Array(Number(maxItems ?? 1_000) + 1).fill(element), [hostile[5]], Array(3).fill(element)];
}
