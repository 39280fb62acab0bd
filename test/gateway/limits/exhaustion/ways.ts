import { jsonBounds } from '../../../../gateway/limits/json-bounds.js';

/** One way to make a value large; `value` differs in nothing from call to call. */
export interface Way {
  readonly name: string;
  /** The value, as large as it gets. `usual` is what stands in its place in a sound request. */
  readonly value: (usual: unknown) => unknown;
}

/** What fits into a body beside the rest of it, in UTF-16 units. */
const longest = 900_000;
const { depth, names, items, values } = jsonBounds;

const named = (count: number, name: (n: number) => string, value: unknown = 1) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [name(n), value]));
const nested = (levels: number, wrap: (inner: unknown) => unknown): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = wrap(value);
  return value;
};
const repeated = (text: string) => () => text.repeat(Math.floor(longest / text.length));
/** Of an element that is right where the value is a list, of the value itself where it is none. */
const elementOf = (usual: unknown): unknown => (Array.isArray(usual) ? usual[0] : usual);

/** Beyond the bounds of JSON: refused alike wherever they stand. */
export const beyondBounds: readonly Way[] = [
  { name: '60,000 names', value: () => named(60_000, (n) => `k${n}`) },
  { name: '3,000 objects within each other', value: () => nested(3_000, (a) => ({ a })) },
  { name: '3,000 lists within each other', value: () => nested(3_000, (a) => [a]) },
  { name: '100,000 items', value: (usual) => filled(100_000, shortened(elementOf(usual))) },
  { name: '400,000 numbers', value: () => Array<number>(400_000).fill(1) },
];

/** As large as the bounds let through: what is behind them must cope. */
export const withinBounds: readonly Way[] = [
  { name: 'as many names', value: () => named(names, (n) => `k${n}`) },
  {
    name: 'as many long names',
    value: () => named(names, (n) => `k${n}${'x'.repeat(longest / names - 20)}`),
  },
  { name: 'as deep', value: () => nested(depth - 4, (a) => ({ a })) },
  { name: 'as many items', value: (usual) => filled(items, elementOf(usual)) },
  {
    name: 'as many different items',
    value: (usual) => Array.from({ length: items }, (_, n) => distinct(elementOf(usual), n)),
  },
  {
    name: 'as many faulty items',
    value: (usual) => filled(items / 2, faulty(elementOf(usual))),
  },
  { name: 'as many empty objects', value: () => Array.from({ length: items }, () => ({})) },
  { name: 'as many nulls', value: () => Array<null>(items).fill(null) },
  { name: 'as many long texts', value: () => Array<string>(items).fill('x'.repeat(longest / items - 20)) },
  {
    name: 'as many values',
    value: () => Array.from({ length: items }, () => named(values / items - 5, (n) => `k${n}`)),
  },
];

/** Of no more than the size of a body: what looks at texts letter by letter must not look twice. */
export const longTexts: readonly Way[] = [
  { name: 'a long word', value: repeated('x') },
  { name: 'a long number', value: repeated('1') },
  { name: 'many blanks', value: () => `a${' '.repeat(longest)}a` },
  { name: 'many lines', value: () => '\n'.repeat(longest / 2) },
  { name: 'many at signs', value: repeated('a@') },
  { name: 'many dots', value: repeated('a.') },
  { name: 'a long domain', value: () => `a@${'a.'.repeat(longest / 2)}example` },
  { name: 'many escapes', value: repeated('%41') },
  { name: 'many accents', value: () => `e${'\u0301'.repeat(longest / 3)}` },
  { name: 'many signs', value: repeated('-_') },
  { name: 'many brackets', value: repeated('(') },
  { name: 'a long address', value: () => `https://${'a'.repeat(longest)}` },
];

function filled(count: number, value: unknown): unknown[] {
  return Array<unknown>(count).fill(value);
}

/** Of the right type, and beyond every rule of its fields. */
function faulty(value: unknown): unknown {
  if (typeof value === 'string') return '\0';
  if (typeof value === 'number') return -1;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, faulty(inner)]));
}

/** So many of them that only a short one fits. */
function shortened(value: unknown): unknown {
  return JSON.stringify(value ?? null).length > 8 ? 'x' : value;
}

function distinct(value: unknown, n: number): unknown {
  if (typeof value === 'string')
    return /^[0-9a-f-]{36}$/.test(value) ? value.slice(0, 28) + String(10_000_000 + n) : `${value}${n}`;
  if (typeof value === 'number') return n;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, distinct(inner, n)]));
}
