import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../shared/config/project-root.js';
import { openApiFile, renderOpenApi } from './render-openapi.js';

/** Writes the OpenAPI document: `npm run openapi`, after a change of a route or of the graph. */
const path = join(projectRoot, openApiFile);
await writeFile(path, await renderOpenApi());
console.log(path);
