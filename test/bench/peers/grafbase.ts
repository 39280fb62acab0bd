import { mkdir, writeFile } from 'node:fs/promises';
import { arch, platform } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../kit/free-port.js';
import { Child } from '../processes/child.js';
import type { Peer } from './peer.js';

const systems: Readonly<Record<string, string>> = { linux: 'unknown-linux-musl', darwin: 'apple-darwin' };

/** Grafbase's gateway, all of it Rust, from the last npm package whose program serves a federated graph. */
export const grafbase: Peer = {
  id: 'f',
  title: 'Grafbase (Rust)',

  async start({ installation, directory, supergraphFile, headers }) {
    const port = await freePort();
    await mkdir(join(directory, 'grafbase'), { recursive: true });
    await writeFile(join(directory, 'grafbase/schema.graphql'), settings(headers));
    const child = new Child({
      program: join(installation, 'node_modules/@grafbase', packageName(), 'grafbase'),
      directory,
      args: [
        '--home',
        directory,
        'start',
        '--federated-schema',
        supergraphFile,
        '--listen-address',
        `127.0.0.1:${port}`,
        '--log-level',
        'error',
      ],
      environment: {},
    });
    const url = `http://127.0.0.1:${port}`;
    await child.untilReady(url, '/graphql?query=%7B__typename%7D');
    return { url, child };
  },
};

function packageName(): string {
  const processor = arch() === 'arm64' ? 'aarch64' : 'x86_64';
  return `cli-${processor}-${systems[platform()] ?? 'pc-windows-msvc'}`;
}

function settings(headers: Readonly<Record<string, string>>): string {
  const list = Object.entries(headers)
    .map(([name, value]) => `{ name: ${JSON.stringify(name)}, value: ${JSON.stringify(value)} }`)
    .concat('{ name: "x-request-id", forward: "x-request-id" }')
    .join(' ');
  return `extend schema @graph(type: federated) @allSubgraphs(headers: [${list}])\n`;
}
