import type { FastifyInstance } from 'fastify';
import type { Logger } from '../../shared/config/logger.js';
import { composeGraph } from './compose.js';
import type { NodesSubgraph } from './nodes/nodes-subgraph.js';
import type { SubgraphEntry } from './read-supergraph-file.js';
import type { Supergraph } from './supergraph.js';

export interface ReloadOptions {
  readonly supergraph: Supergraph;
  readonly nodes: NodesSubgraph;
  readonly read: () => Promise<readonly SubgraphEntry[]>;
  /** Names of the subgraphs that the gateway has a way to. */
  readonly connected: ReadonlySet<string>;
  readonly logger: Logger;
}

/** At SIGHUP the gateway reads the schemas of its subgraphs again. What is wrong with them is logged; all goes on then. */
export function reloadOnSignal(app: FastifyInstance, options: ReloadOptions): void {
  const { logger } = options;
  let last = Promise.resolve();
  const onSignal = () => {
    last = last.then(() =>
      reload(options).then(
        () => logger.info('the supergraph is reloaded'),
        (error: unknown) => logger.error({ err: error }, 'the supergraph stays as it was'),
      ),
    );
  };
  process.on('SIGHUP', onSignal);
  app.addHook('onClose', async () => {
    process.off('SIGHUP', onSignal);
    await last;
  });
}

async function reload({ supergraph, nodes, read, connected }: ReloadOptions): Promise<void> {
  const entries = await read();
  const strangers = entries.filter(({ name }) => !connected.has(name)).map(({ name }) => name);
  if (strangers.length > 0) throw new Error(`New subgraphs need a new start: ${strangers.join(', ')}.`);
  await supergraph.replace(composeGraph(entries));
  nodes.adopt(entries);
}
