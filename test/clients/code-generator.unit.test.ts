import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../shared/config/project-root.js';
import { documentedScalars, folderWithSchema, remove } from './served-schema.js';

const run = promisify(execFile);

let folder: string;
beforeAll(async () => {
  folder = await folderWithSchema();
});
afterAll(() => remove(folder));

const documents = [
  `query Customers($first: Int!, $after: String, $filter: CustomerFilter) {
     customers(first: $first, after: $after, filter: $filter) {
       edges { cursor node { id name custom createdAt } } pageInfo { hasNextPage endCursor }
     }
   }`,
  `query Record($id: ID!) {
     node(id: $id) { __typename id ... on Deal { title expectedCloseDate amount { amountMinor } } }
   }`,
  'mutation CreateCustomer($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } } }',
];

/** What a program does with the types: it would not compile if one of them were `unknown` or `any`. */
const program = `
import { graphql } from './generated';
import type { CustomersQuery, CustomersQueryVariables, RecordQuery, RecordQueryVariables } from './generated/graphql';

type Customer = NonNullable<CustomersQuery['customers']>['edges'][number]['node'];
type Deal = Extract<NonNullable<RecordQuery['node']>, { __typename: 'Deal' }>;

export function read(customer: Customer, deal: Deal): string[] {
  const id: string = customer.id;
  const createdAt: string = customer.createdAt;
  const custom: Record<string, unknown> = customer.custom;
  const amount: string | undefined = deal.amount?.amountMinor;
  const day: string | null = deal.expectedCloseDate;
  // @ts-expect-error an id is no number
  const number: number = customer.id;
  // @ts-expect-error a moment is a text
  const moment: Date = customer.createdAt;
  return [id, createdAt, String(custom.seats), String(amount), String(day), String(number), String(moment)];
}

export const variables: CustomersQueryVariables = { first: 3, filter: { createdAt: { gte: '2026-11-29T00:00:00Z' } } };
export const record: RecordQueryVariables = { id: '01930000-0000-7000-8000-000000000001' };
export { graphql };
`;

const compilerOptions = {
  ...{ strict: true, noEmit: true, types: [] },
  ...{ target: 'es2022', module: 'esnext', moduleResolution: 'bundler' },
};

test('the client preset of graphql-codegen knows every scalar, and its types compile strictly', async () => {
  const config = { strictScalars: true, useTypeImports: true, scalars: await documentedScalars() };
  const options = join(folder, 'options.json');
  await writeFile(options, JSON.stringify({ documents, config }));
  await mkdir(join(folder, 'generated'));
  await writeFile(join(folder, 'program.ts'), program);
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['program.ts'] }));

  const script = join(projectRoot, 'test/clients/generate-types.js');
  await run(process.execPath, [script, options, join(folder, 'generated')]);
  const tsc = join(projectRoot, 'node_modules/typescript-7/bin/tsc');
  const { stdout } = await run(process.execPath, [tsc, '-p', folder]).catch(
    (fault: { stdout: string }) => fault,
  );

  expect(stdout).toBe('');
});
