import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { routes as routeTable } from '../../main.js';
import { offeredContract } from '../contract/contract-files.js';
import { readProjectFile } from './source-files.js';

interface Operation {
  readonly operationId: string;
  readonly summary: string;
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
