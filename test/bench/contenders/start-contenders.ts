import { startPeers } from '../peers/start-peers.js';
import type { Contender } from './contender.js';
import { startService, type Service } from './service.js';

export type Environment = Readonly<Record<string, string>>;

export interface ContenderOptions {
  /** What all of them have in common. */
  readonly environment: Environment;
  readonly subgraphNames: readonly string[];
  /** Ids of those to start. */
  readonly wanted: ReadonlySet<string>;
  readonly profiles: string | undefined;
  /** The platform in one process, which runs already. */
  readonly whole: Service;
  readonly signIn: () => Promise<string>;
}

/** Starts the contenders, over one database, with equal settings. All are ready when this resolves. */
export async function startContenders(options: ContenderOptions): Promise<Contender[]> {
  const { environment, wanted, profiles, whole } = options;
  const contenders: Contender[] = [];
  if (wanted.has('a')) contenders.push(contender('a', 'platform, one process', 'platform', [whole]));
  if (['b', 'c', 'e'].some((id) => wanted.has(id))) contenders.push(...(await startApart(options)));
  if (wanted.has('d')) {
    const limit = await startService({ module: 'test/bench/limit/main.js', environment, profiles });
    contenders.push(contender('d', 'limit: hand-written', 'limit', [limit]));
  }
  return contenders;
}

/** Gateways in front of the same subgraphs, each of which is a process. */
async function startApart(options: ContenderOptions): Promise<Contender[]> {
  const { environment, subgraphNames, wanted, profiles, signIn } = options;
  const start = (module: string, args: string[], more: Environment = {}) =>
    startService({ module, args, environment: { ...environment, ...more }, profiles });
  const subgraphs = await Promise.all(subgraphNames.map((name) => start('main.js', ['--services', name])));
  const urls = subgraphNames.map((name, index) => [name, `${subgraphs[index]!.url}/${name}`] as const);
  const remote = { SUBGRAPH_URLS: urls.map(([name, url]) => `${name}=${url}`).join(',') };
  const contenders: Contender[] = [];
  if (wanted.has('b')) {
    const gateway = await start('main.js', ['--services', 'gateway'], remote);
    contenders.push(contender('b', 'platform, subgraphs apart', 'platform', [gateway, ...subgraphs]));
  }
  if (wanted.has('c')) {
    const stock = await start('test/bench/stock-gateway/main.js', [], remote);
    contenders.push(contender('c', 'stock gateway, subgraphs apart', 'graphql', [stock, ...subgraphs]));
  }
  if (wanted.has('e')) {
    const subgraphUrls = Object.fromEntries(urls);
    for (const { id, title, service } of await startPeers({ environment, subgraphUrls, signIn }))
      contenders.push(contender(id, `${title}, subgraphs apart`, 'graphql', [service, ...subgraphs]));
  }
  return contenders;
}

/** `services` with the one first that clients speak to. */
export function contender(
  id: string,
  title: string,
  speech: Contender['speech'],
  services: readonly [Service, ...Service[]],
): Contender {
  return { id, title, speech, url: services[0].url, processes: services.map(({ child }) => child) };
}
