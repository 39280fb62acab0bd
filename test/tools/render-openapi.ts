import internals from '@apollo/federation-internals';
import { join } from 'node:path';
import prettier from 'prettier';
import { buildOpenApi } from '../../gateway/rest/openapi/build-openapi.js';
import { routes as routeTable } from '../../main.js';
import { compose } from '../../gateway/supergraph/compose.js';
import { readSupergraphFile } from '../../gateway/supergraph/read-supergraph-file.js';
import { catalogue } from '../../main.js';
import { projectRoot } from '../../shared/config/project-root.js';
import { inputLimits } from './input-limits.js';

export const openApiFile = 'docs/openapi.json';

/** The OpenAPI document as its file has it. */
export async function renderOpenApi(): Promise<string> {
  const entries = await readSupergraphFile(join(projectRoot, 'supergraph.yaml'), {});
  const document = buildOpenApi({
    routes: routeTable,
    schema: internals.Supergraph.build(compose(entries)).apiSchema().toGraphQLJSSchema(),
    limits: inputLimits(),
    errors: catalogue.errors,
  });
  const path = join(projectRoot, openApiFile);
  return prettier.format(JSON.stringify(document), {
    ...(await prettier.resolveConfig(path)),
    filepath: path,
  });
}
