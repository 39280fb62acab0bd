import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '../../kit/free-port.js';
import { Child } from '../processes/child.js';
import type { Peer } from './peer.js';

/** Hive Gateway, with the query planner and executor of its Rust router. */
export const hiveGateway: Peer = {
  id: 'e',
  title: 'Hive Gateway, Rust planner',

  async start({ installation, directory, supergraphFile, headers }) {
    const port = await freePort();
    const settings = join(directory, 'gateway.config.mjs');
    await writeFile(
      settings,
      `const headers = ${JSON.stringify(headers)};
export const gatewayConfig = {
  supergraph: ${JSON.stringify(supergraphFile)},
  propagateHeaders: {
    fromClientToSubgraphs: ({ request }) => ({ ...headers, 'x-request-id': request.headers.get('x-request-id') }),
  },
  pollingInterval: 3_600_000,
  logging: 'error',
};
`,
    );
    const child = new Child({
      module: join(installation, 'node_modules/@graphql-hive/gateway/dist/bin.js'),
      args: [
        'supergraph',
        '--config-path',
        settings,
        '--hive-router-runtime',
        '--host',
        '127.0.0.1',
        '--port',
        `${port}`,
      ],
      environment: { NODE_ENV: 'production' },
    });
    const url = `http://127.0.0.1:${port}`;
    await child.untilReady(url, '/readiness');
    return { url, child };
  },
};
