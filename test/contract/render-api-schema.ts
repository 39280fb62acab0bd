import internals from '@apollo/federation-internals';
import { printSchema } from 'graphql';
import { join } from 'node:path';
import { composeGraph } from '../../gateway/supergraph/compose.js';
import { readSupergraphFile } from '../../gateway/supergraph/read-supergraph-file.js';
import { projectRoot } from '../../shared/config/project-root.js';

/** The schema of the composed graph as clients see it, without what is between gateway and subgraphs. */
export async function renderApiSchema(): Promise<string> {
  const entries = await readSupergraphFile(join(projectRoot, 'supergraph.yaml'), {});
  return `${printSchema(
    internals.Supergraph.build(composeGraph(entries)).apiSchema().toGraphQLJSSchema(),
  )}\n`;
}
