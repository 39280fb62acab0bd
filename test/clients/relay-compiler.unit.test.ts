import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compileDocuments } from './relay-documents.js';
import { folderWithSchema, remove } from './served-schema.js';

let folder: string;
beforeAll(async () => {
  folder = await folderWithSchema();
});
afterAll(() => remove(folder));

test('Relay’s compiler takes pages, refetches and changes of connections', async () => {
  const { artifacts, output } = await compileDocuments(folder, 'typescript');

  expect(output).toContain('Compilation completed.');
  expect((await readdir(artifacts)).sort()).toEqual([
    ...[
      'CreateMutation',
      'DeleteMutation',
      'PageQuery',
      'Query',
      'RowQuery',
      'Subscription',
      '_list',
      '_row',
    ].map((name) => `Customers${name}.graphql.ts`),
  ]);
  const refetch = await readFile(join(artifacts, 'CustomersRowQuery.graphql.ts'), 'utf8');
  expect(refetch).toContain('node(id: $id)');
});
