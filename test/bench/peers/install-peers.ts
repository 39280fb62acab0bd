import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const timeoutMs = 600_000;

const manifest = {
  private: true,
  dependencies: {
    '@graphql-hive/gateway': '2.15.1',
    '@graphql-hive/router-runtime': '1.4.23',
    graphql: '16.15.0',
    // 0.80 and later cannot serve a graph any more.
    grafbase: '0.79.2',
  },
  // The version that others ask for is not published everywhere; this one is, and works.
  overrides: { '@graphql-tools/batch-execute': '10.2.0' },
};

/** Installs the peers apart from the project, once for each set of versions. Returns the folder. */
export async function installPeers(): Promise<string> {
  const text = JSON.stringify(manifest, null, 2);
  const versions = createHash('sha256').update(text).digest('hex').slice(0, 12);
  const folder = join(tmpdir(), `braiflow-peers-${versions}`);
  const done = join(folder, 'installed');
  if (await exists(done)) return folder;
  console.log(`Installing the peers in ${folder}; this takes some minutes.`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), text);
  const args = ['install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund'];
  await promisify(execFile)('npm', args, { cwd: folder, timeout: timeoutMs });
  await writeFile(done, '');
  return folder;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
