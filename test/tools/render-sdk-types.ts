import openapiTS, { astToString } from 'openapi-typescript';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../../shared/config/project-root.js';
import { openApiFile } from './render-openapi.js';

export const sdkTypesFile = 'sdk/src/schema.ts';

/** The SDK's types, out of the OpenAPI file. */
export async function renderSdkTypes(): Promise<string> {
  const document = pathToFileURL(join(projectRoot, openApiFile));
  return `/** Made by \`npm run openapi\`. */\n\n${astToString(await openapiTS(document))}`;
}
