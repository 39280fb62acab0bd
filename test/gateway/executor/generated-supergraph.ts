import { join } from 'node:path';
import { readSupergraphFile } from '../../../gateway/supergraph/read-supergraph-file.js';
import { projectRoot } from '../../../shared/config/project-root.js';
import type { FixtureSubgraph } from './fixture-subgraphs.js';
import { generatedSubgraph, type World } from './generated-subgraphs.js';

/** The platform's own subgraphs, by their committed schemas, with generated answers. */
export async function generatedPlatform(world: World): Promise<FixtureSubgraph[]> {
  const entries = await readSupergraphFile(join(projectRoot, 'supergraph.yaml'), {});
  return entries.map(({ name, sdl }) => ({ name, sdl, schema: generatedSubgraph(sdl, world) }));
}
