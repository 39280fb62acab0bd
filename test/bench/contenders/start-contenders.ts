import { Child } from '../processes/child.js';
import { freePort } from '../../kit/free-port.js';
import type { Contender } from './contender.js';
import { graphqlRequest, overviewRequest } from './requests.js';

export type Environment = Readonly<Record<string, string>>;

/** A process that serves over HTTP. */
interface Service {
  readonly url: string;
  readonly child: Child;
}

/** Starts the contenders, over one database, with equal settings. All are ready when this resolves. */
export async function startContenders(
  environment: Environment,
  subgraphNames: readonly string[],
  profiles: string | undefined,
): Promise<Contender[]> {
  const start = (module: string, args: string[] = [], more: Environment = {}) =>
    startService({ module, args, environment: { ...environment, ...more }, profiles });

  const whole = await start('main.js');
  const subgraphs = await Promise.all(subgraphNames.map((name) => start('main.js', ['--services', name])));
  const urls = subgraphNames.map((name, index) => `${name}=${subgraphs[index]!.url}/${name}`).join(',');
  const gateway = await start('main.js', ['--services', 'gateway'], { SUBGRAPH_URLS: urls });
  const stock = await start('test/bench/stock-gateway/main.js', [], { SUBGRAPH_URLS: urls });
  const limit = await start('test/bench/limit/main.js');

  const contender = (
    id: string,
    title: string,
    services: readonly Service[],
    request: Contender['request'],
  ) => ({
    id,
    title,
    url: services[0]!.url,
    processes: services.map(({ child }) => child),
    request,
  });
  return [
    contender('a', 'platform, one process', [whole], graphqlRequest),
    contender('b', 'platform, subgraphs apart', [gateway, ...subgraphs], graphqlRequest),
    contender('c', 'stock gateway, subgraphs apart', [stock, ...subgraphs], graphqlRequest),
    contender('d', 'limit: hand-written', [limit], overviewRequest),
  ];
}

async function startService(options: ConstructorParameters<typeof Child>[0]): Promise<Service> {
  const port = await freePort();
  const child = new Child({ ...options, environment: { ...options.environment, PORT: String(port) } });
  const url = `http://127.0.0.1:${port}`;
  await child.untilReady(url);
  return { url, child };
}
