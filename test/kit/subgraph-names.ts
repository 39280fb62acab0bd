import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from '../../shared/config/project-root.js';

/** The subgraphs that `supergraph.yaml` composes. */
export function subgraphNames(): string[] {
  const text = readFileSync(join(projectRoot, 'supergraph.yaml'), 'utf8');
  return Object.keys((parse(text) as { subgraphs: object }).subgraphs);
}
