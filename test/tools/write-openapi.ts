import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../shared/config/project-root.js';
import { openApiFile, renderOpenApi } from './render-openapi.js';
import { renderSdkTypes, sdkTypesFile } from './render-sdk-types.js';

/** Writes the OpenAPI document and the SDK's types: `npm run openapi`, after a change of a route or of the graph. */
await write(openApiFile, renderOpenApi);
await write(sdkTypesFile, renderSdkTypes);

async function write(file: string, render: () => Promise<string>): Promise<void> {
  const path = join(projectRoot, file);
  await writeFile(path, await render());
  console.log(path);
}
