import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demandBoundedJson, jsonBounds } from '../../../gateway/limits/json-bounds.js';
import { projectRoot } from '../../../shared/config/project-root.js';

const { depth, names, items, values } = jsonBounds;

const nested = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`);
const named = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`k${n}`, 1]));
const listed = (count: number): unknown[] => Array<number>(count).fill(1);
const filled = (count: number) => listed(count / items - 1).map(() => listed(items - 1));

test.each([
  ['a value that is no object', 7],
  ['as many levels', nested(depth)],
  ['as many names', named(names)],
  ['as many items', listed(items)],
  ['as many values', filled(values)],
])('%s as the bounds have are looked at', (_what, json) => {
  expect(() => demandBoundedJson(JSON.stringify(json), 'The body')).not.toThrow();
});

test.each([
  ['levels', nested(depth + 1), `is nested deeper than ${depth} levels.`],
  ['levels within a list', [1, [nested(depth - 1)]], `is nested deeper than ${depth} levels.`],
  ['names', { a: named(names + 1) }, `has an object of more than ${names} names.`],
  ['items', { a: [listed(items + 1)] }, `has a list of more than ${items} items.`],
  ['values', listed(values / items).map(() => listed(items)), `holds more than ${values} values.`],
])('more %s are refused', (_what, json, reason) => {
  expect(() => demandBoundedJson(JSON.stringify(json), 'The body')).toThrow(`The body ${reason}`);
});

test.each([
  ['brackets and commas within texts', JSON.stringify({ a: '[{,'.repeat(60_000), 'b"[\\': '\\"[,' })],
  ['a text that does not end', `["${',[{'.repeat(60_000)}`],
  ['a text that ends with half an escape', '["\\'],
  ['what closes more than it opened', ']]]]]'],
])('%s are nothing to count', (_what, text) => {
  expect(() => demandBoundedJson(text, 'The body')).not.toThrow();
});

test('no list of an input has a limit of its own that is wider', () => {
  const document = readFileSync(join(projectRoot, 'dist/openapi.json'), 'utf8');
  const inputs = Object.entries<object>(JSON.parse(document).components.schemas).filter(([name]) =>
    name.endsWith('Input'),
  );
  const limits = [...JSON.stringify(inputs).matchAll(/"maxItems":(\d+)/g)].map(([, limit]) => Number(limit));

  expect(limits.length).toBeGreaterThan(10);
  expect(Math.max(...limits)).toBe(items);
});
