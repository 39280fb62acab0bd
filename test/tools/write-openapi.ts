import { existsSync, globSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../shared/config/project-root.js';

/**
 * Writes the OpenAPI document, the schema as clients see it and the SDK's types, which are in no commit: `npm run openapi`.
 * Nothing is done while all are younger than the build and the graph.
 */
const files = [
  'dist/openapi.json',
  'dist/schema.graphql',
  'sdk/src/schema.ts',
  'sdk/src/event-schema.ts',
].map((file) => join(projectRoot, file));
if (!areFresh()) {
  const { renderOpenApi } = await import('./render-openapi.js');
  const { renderApiSchema } = await import('../contract/render-api-schema.js');
  const { catalogue } = await import('../../main.js');
  const { renderEventTypes, renderSdkTypes } = await import('./render-sdk-types.js');
  const document = await renderOpenApi();
  writeFileSync(files[0]!, document);
  writeFileSync(files[1]!, await renderApiSchema());
  writeFileSync(files[2]!, await renderSdkTypes(document));
  writeFileSync(files[3]!, await renderEventTypes(catalogue.events));
  console.log(files.join('\n'));
}

function areFresh(): boolean {
  if (!files.every((file) => existsSync(file))) return false;
  const sources = globSync(['dist/.tsbuildinfo', 'supergraph.yaml', 'subgraphs/*/schema.graphql'], {
    cwd: projectRoot,
  });
  const changedAt = (path: string) => statSync(path).mtimeMs;
  const newest = Math.max(...sources.map((path) => changedAt(join(projectRoot, path))));
  return files.every((file) => changedAt(file) > newest);
}
