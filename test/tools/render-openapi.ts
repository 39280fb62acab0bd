import internals from '@apollo/federation-internals';
import { join } from 'node:path';
import { openApi } from '../../gateway/docs/open-api.js';
import { apiSchemaOf } from '../../gateway/supergraph/api-schema.js';
import { composeGraph } from '../../gateway/supergraph/compose.js';
import { readSupergraphFile } from '../../gateway/supergraph/read-supergraph-file.js';
import { catalogue, routes } from '../../main.js';
import { projectRoot } from '../../shared/config/project-root.js';
import { inputLimits } from '../../shared/subgraph/input-limits.js';

/** The OpenAPI document that the platform serves. */
export async function renderOpenApi(): Promise<string> {
  const entries = await readSupergraphFile(join(projectRoot, 'supergraph.yaml'), {});
  return openApi({
    routes,
    schema: apiSchemaOf(internals.Supergraph.build(composeGraph(entries))),
    inputLimits: inputLimits(),
    publicUrl: 'https://api.braiflow.example',
    errors: catalogue.errors,
    events: catalogue.events,
    hasDemoData: true,
  }).text;
}
