import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
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

/** A page of customers as an application of Relay has it: paged, refetched, added to, taken from and followed. */
const documents = [
  `fragment Customers_list on Query
     @argumentDefinitions(first: { type: "Int", defaultValue: 20 }, after: { type: "String" })
     @refetchable(queryName: "CustomersPageQuery") {
     customers(first: $first, after: $after) @connection(key: "Customers_customers") {
       edges { node { id ...Customers_row } }
     }
   }`,
  `fragment Customers_row on Customer @refetchable(queryName: "CustomersRowQuery") {
     name createdAt interactions(first: 3) { edges { node { type } } }
   }`,
  'query CustomersQuery { ...Customers_list }',
  `mutation CustomersCreateMutation($input: CreateCustomerInput!, $connections: [ID!]!) {
     createCustomer(input: $input) {
       customer @prependNode(connections: $connections, edgeTypeName: "CustomerEdge") { id ...Customers_row }
     }
   }`,
  `mutation CustomersDeleteMutation($input: DeleteCustomerInput!, $connections: [ID!]!) {
     deleteCustomer(input: $input) { deletedId @deleteRecord @deleteEdge(connections: $connections) }
   }`,
  'subscription CustomersSubscription { customerChanged { recordId customer { ...Customers_row } } }',
];

test('Relay’s compiler takes pages, refetches and changes of connections', async () => {
  const [src, artifacts] = [join(folder, 'src'), join(folder, 'artifacts')];
  await mkdir(src);
  await mkdir(artifacts);
  const module = documents.map((text) => `graphql\`${text}\`;`).join('\n');
  await writeFile(join(src, 'Customers.ts'), `import { graphql } from 'relay-runtime';\n${module}\n`);
  const config = {
    src: './src',
    schema: './schema.graphql',
    language: 'typescript',
    artifactDirectory: './artifacts',
  };
  await writeFile(join(folder, 'relay.config.json'), JSON.stringify(config));

  const compiler = join(projectRoot, 'node_modules/relay-compiler/cli.js');
  const { stdout, stderr } = await run(process.execPath, [compiler, 'relay.config.json'], { cwd: folder });

  expect(stdout + stderr).toContain('Compilation completed.');
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
