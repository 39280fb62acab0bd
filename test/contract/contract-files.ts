import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../shared/config/project-root.js';

/** What clients were promised by the last release, or are offered by this code. */
export interface Contract {
  /** The schema of the gateway's GraphQL API, as clients see it. */
  readonly graphql: string;
  readonly openapi: string;
}

/** The files that `npm run contract:accept` alone writes. */
export const contractFiles: Readonly<Record<keyof Contract, string>> = {
  graphql: 'docs/contract/schema.graphql',
  openapi: 'docs/contract/openapi.json',
};

/** What the build of this code offers: made by `npm run openapi`. */
const offeredFiles: Readonly<Record<keyof Contract, string>> = {
  graphql: 'dist/schema.graphql',
  openapi: 'dist/openapi.json',
};

/** What the last release promised. */
export const acceptedContract = () => readContract(contractFiles);

/** What the code offers now. */
export const offeredContract = () => readContract(offeredFiles);

async function readContract(files: Readonly<Record<keyof Contract, string>>): Promise<Contract> {
  const read = (file: string) => readFile(join(projectRoot, file), 'utf8');
  return { graphql: await read(files.graphql), openapi: await read(files.openapi) };
}
