import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../shared/config/project-root.js';

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

export interface Compiled {
  /** The folder of what Relay's compiler made. */
  readonly artifacts: string;
  readonly output: string;
}

/** Runs Relay's compiler on the documents, in a folder that has the schema. */
export async function compileDocuments(
  folder: string,
  language: 'typescript' | 'javascript',
): Promise<Compiled> {
  const [src, artifacts] = [join(folder, 'src'), join(folder, 'artifacts')];
  await mkdir(src);
  await mkdir(artifacts);
  const module = documents.map((text) => `graphql\`${text}\`;`).join('\n');
  const name = language === 'typescript' ? 'Customers.ts' : 'Customers.js';
  await writeFile(join(src, name), `import { graphql } from 'relay-runtime';\n${module}\n`);
  const config = {
    src: './src',
    schema: './schema.graphql',
    language,
    artifactDirectory: './artifacts',
    eagerEsModules: true,
  };
  await writeFile(join(folder, 'relay.config.json'), JSON.stringify(config));
  const compiler = join(projectRoot, 'node_modules/relay-compiler/cli.js');
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [compiler, 'relay.config.json'], {
    cwd: folder,
  });
  return { artifacts, output: stdout + stderr };
}
