import type { Contender } from './contender.js';
import { startPeers } from '../peers/start-peers.js';
import { startService, type Service } from './service.js';

export type Environment = Readonly<Record<string, string>>;

export interface ContenderOptions {
  /** What all of them have in common. */
  readonly environment: Environment;
  readonly subgraphNames: readonly string[];
  /** Ids of those to start. */
  readonly wanted: ReadonlySet<string>;
  readonly profiles: string | undefined;
}

/** Starts the contenders, over one database, with equal settings. All are ready when this resolves. */
export async function startContenders(options: ContenderOptions): Promise<Contender[]> {
  const { environment, subgraphNames, wanted, profiles } = options;
  const start = (module: string, args: string[] = [], more: Environment = {}) =>
    startService({ module, args, environment: { ...environment, ...more }, profiles });

  const contenders: Contender[] = [];
  const add = (id: string, title: string, speech: Contender['speech'], services: readonly Service[]) =>
    contenders.push({
      id,
      title,
      speech,
      url: services[0]!.url,
      processes: services.map(({ child }) => child),
    });

  if (wanted.has('a')) add('a', 'platform, one process', 'platform', [await start('main.js')]);
  if (['b', 'c', 'e'].some((id) => wanted.has(id))) {
    const subgraphs = await Promise.all(subgraphNames.map((name) => start('main.js', ['--services', name])));
    const urls = new Map(subgraphNames.map((name, index) => [name, `${subgraphs[index]!.url}/${name}`]));
    const apart = { SUBGRAPH_URLS: [...urls].map(([name, url]) => `${name}=${url}`).join(',') };
    if (wanted.has('b')) {
      const gateway = await start('main.js', ['--services', 'gateway'], apart);
      add('b', 'platform, subgraphs apart', 'platform', [gateway, ...subgraphs]);
    }
    if (wanted.has('c')) {
      const stock = await start('test/bench/stock-gateway/main.js', [], apart);
      add('c', 'stock gateway, subgraphs apart', 'graphql', [stock, ...subgraphs]);
    }
    if (wanted.has('e')) {
      for (const { id, title, service } of await startPeers(environment, urls))
        add(id, `${title}, subgraphs apart`, 'graphql', [service, ...subgraphs]);
    }
  }
  if (wanted.has('d')) add('d', 'limit: hand-written', 'limit', [await start('test/bench/limit/main.js')]);
  return contenders;
}
