import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../shared/config/project-root.js';
import { renderOpenApi } from '../tools/render-openapi.js';
import { renderApiSchema } from './render-api-schema.js';

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

/** What the last release promised. */
export async function acceptedContract(): Promise<Contract> {
  const read = (file: string) => readFile(join(projectRoot, file), 'utf8');
  return { graphql: await read(contractFiles.graphql), openapi: await read(contractFiles.openapi) };
}

/** What the code offers now. */
export async function offeredContract(): Promise<Contract> {
  return { graphql: await renderApiSchema(), openapi: await renderOpenApi() };
}
