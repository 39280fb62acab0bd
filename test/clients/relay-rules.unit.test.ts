import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../shared/config/project-root.js';
import { folderWithSchema, remove } from './served-schema.js';

const run = promisify(execFile);

let folder: string;
beforeAll(async () => {
  folder = await folderWithSchema();
});
afterAll(() => remove(folder));

/** graphql-eslint's, with what this schema does otherwise on purpose. */
const rules = {
  'relay-connection-types': 'error',
  'relay-edge-types': [
    'error',
    {
      withEdgeSuffix: true,
      // Each connection has `nodes` beside its edges, and short lists such as tags have no pages.
      listTypeCanWrapOnlyEdgeType: false,
      // Tags, matches, sessions and others are listed, but have no root field that reads one by its id (ADR 51).
      shouldImplementNode: false,
    },
  ],
  'relay-page-info': 'error',
  // Lists go forwards alone: every order has its reverse.
  'relay-arguments': ['error', { includeBoth: false }],
  'naming-convention': [
    'error',
    {
      types: 'PascalCase',
      FieldDefinition: 'camelCase',
      InputValueDefinition: 'camelCase',
      EnumValueDefinition: 'UPPER_CASE',
      'FieldDefinition[parent.name.value=Query]': {
        forbiddenPrefixes: ['query', 'get'],
        forbiddenSuffixes: ['Query'],
      },
      'FieldDefinition[parent.name.value=Mutation]': {
        forbiddenPrefixes: ['mutation'],
        forbiddenSuffixes: ['Mutation'],
      },
    },
  ],
  'no-typename-prefix': 'error',
};

async function findingsIn(file: string): Promise<string[]> {
  const script = join(projectRoot, 'test/clients/lint-schema.js');
  const named = Object.entries(rules).map(([name, rule]) => [`@graphql-eslint/${name}`, rule]);
  const { stdout } = await run(process.execPath, [script, file, JSON.stringify(Object.fromEntries(named))]);
  return JSON.parse(stdout) as string[];
}

test('the served schema keeps Relay’s rules and the usual names', async () => {
  expect(await findingsIn(join(folder, 'schema.graphql'))).toEqual([]);
}, 180_000);

test('the rules find what a schema breaks', async () => {
  const schema = await readFile(join(folder, 'schema.graphql'), 'utf8');
  const broken = schema
    .replace(/("""Whether there is a page after this one."""\n +)hasNextPage/, '$1has_next_page')
    .replace(/(type UserEdge {[^}]*cursor): String!/, '$1: [String!]!')
    .replace(/(type TaskConnection {[^}]*)edges: \[TaskEdge!\]!/, '$1edges: TaskEdge');
  const file = join(folder, 'broken.graphql');
  await writeFile(file, broken);

  const found = (await findingsIn(file)).map((finding) =>
    finding.replace(/^@graphql-eslint\/(\S+) \d+.*/, '$1'),
  );

  expect([...new Set(found)].sort()).toEqual([
    'naming-convention',
    'relay-connection-types',
    'relay-edge-types',
    'relay-page-info',
  ]);
}, 180_000);
