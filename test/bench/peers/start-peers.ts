import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rmSync } from 'node:fs';
import { compose } from '../../../gateway/supergraph/compose.js';
import { readSupergraphFile } from '../../../gateway/supergraph/read-supergraph-file.js';
import { projectRoot } from '../../../shared/config/project-root.js';
import type { Service } from '../contenders/service.js';
import { grafbase } from './grafbase.js';
import { hiveGateway } from './hive-gateway.js';
import { installPeers } from './install-peers.js';
import { lastingScope } from './lasting-scope.js';
import type { Peer } from './peer.js';

const peers: readonly Peer[] = [hiveGateway, grafbase];

export interface StartPeersOptions {
  readonly environment: Readonly<Record<string, string>>;
  readonly subgraphUrls: Readonly<Record<string, string>>;
  readonly signIn: () => Promise<string>;
}

/** Installs the peers and starts them in front of the subgraphs. */
export async function startPeers({
  environment,
  subgraphUrls,
  signIn,
}: StartPeersOptions): Promise<readonly (Peer & { readonly service: Service })[]> {
  const installation = await installPeers();
  const directory = await mkdtemp(join(tmpdir(), 'braiflow-bench-peers-'));
  process.once('exit', () => rmSync(directory, { recursive: true, force: true }));
  const supergraphFile = join(directory, 'supergraph.graphql');
  const entries = await readSupergraphFile(join(projectRoot, 'supergraph.yaml'), subgraphUrls);
  await writeFile(supergraphFile, compose(entries));
  const headers = await lastingScope({
    identityUrl: subgraphUrls['identity']!,
    secret: environment.INTERNAL_SECRET!,
    issuer: environment.PUBLIC_URL!,
    token: await signIn(),
  });
  return Promise.all(
    peers.map(async (peer) => {
      const own = join(directory, peer.id);
      await mkdir(own);
      const service = await peer.start({ installation, directory: own, supergraphFile, headers });
      return { ...peer, service };
    }),
  );
}
