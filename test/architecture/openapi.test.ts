import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { routes as routeTable } from '../../main.js';
import { offeredContract } from '../contract/contract-files.js';
import { readProjectFile } from './source-files.js';

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters: readonly { readonly name: string; readonly schema: { readonly format?: string } }[];
  readonly responses: Readonly<Record<string, { $ref?: string }>>;
}

const document = JSON.parse((await offeredContract()).openapi) as {
  paths: Record<string, Record<string, Operation>>;
  components: { responses: Record<string, { 'x-error-codes': string[] }> };
};
const operations = Object.entries(document.paths).flatMap(([to, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    name: `${method.toUpperCase()} ${to}`,
    operation,
  })),
);

test('it has every route, and no other', () => {
  expect(operations.map(({ name }) => name).toSorted()).toEqual(
    routeTable.map(({ method, path: to }) => `${method} /v1${to}`).toSorted(),
  );
});

test('every operation has an id of its own', () => {
  const ids = operations.map(({ operation }) => operation.operationId);

  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('no request fits two paths, neither of which is the more exact', () => {
  const templates = Object.entries(document.paths).map(([to, methods]) => ({
    to,
    parts: to.split('/').map((part) => partOf(part, Object.values(methods)[0]!)),
  }));
  const pairs = templates.flatMap((one, index) => templates.slice(index + 1).map((other) => [one, other]));

  expect(pairs.filter(([one, other]) => isAmbiguous(one!.parts, other!.parts)).flat()).toEqual([]);
  expect(isAmbiguous(['', { isId: false }, 'void'], ['', 'tax-codes', { isId: false }])).toBe(true);
  expect(isAmbiguous(['', { isId: true }, 'void'], ['', 'tax-codes', { isId: true }])).toBe(false);
});

type Part = string | { readonly isId: boolean };

function partOf(part: string, { parameters }: Operation): Part {
  if (!part.startsWith('{')) return part;
  return { isId: parameters.find(({ name }) => `{${name}}` === part)!.schema.format === 'uuid' };
}

/** Whether some request fits both, and each is the more exact in one part of it. */
function isAmbiguous(one: readonly Part[], other: readonly Part[]): boolean {
  if (one.length !== other.length || one.some((part, index) => !meets(part, other[index]!))) return false;
  const isExacter = (left: readonly Part[], right: readonly Part[]) =>
    left.some((part, index) => typeof part === 'string' && typeof right[index] !== 'string');
  return isExacter(one, other) === isExacter(other, one);
}

/** No word of a path is a UUID. */
function meets(one: Part, other: Part): boolean {
  if (typeof one === 'string' && typeof other === 'string') return one === other;
  if (typeof one === 'string' || typeof other === 'string')
    return [one, other].some((part) => typeof part !== 'string' && !part.isId);
  return true;
}

test('a change names the codes of its limits, its record and its caller', () => {
  const { operation } = operations.find(({ name }) => name === 'PATCH /v1/crm/customers/{id}')!;
  const codes = Object.values(operation.responses).flatMap(
    ({ $ref = '' }) => document.components.responses[$ref.split('/').at(-1)!]?.['x-error-codes'] ?? [],
  );

  expect(codes).toEqual(
    expect.arrayContaining([
      'VAL-001',
      'NOT-FOUND-001',
      'CONFLICT-001',
      'STALE-001',
      'AUTH-004',
      'MODULE-001',
    ]),
  );
  expect(codes).not.toContain('AUTH-005');
});

test('what is excepted from a rule exists', async () => {
  const { overrides } = parse(await readProjectFile('docs/spectral.yaml')) as {
    overrides: { files: string[] }[];
  };
  const excepted = overrides.flatMap(({ files }) =>
    files.map((file) => file.split('#/paths/')[1]!.replaceAll('~1', '/')),
  );
  const without401 = operations.filter(({ operation }) => !operation.responses['401']);

  expect(excepted.map((to) => `POST ${to}`).toSorted()).toEqual(
    without401.map(({ name }) => name).toSorted(),
  );
});
