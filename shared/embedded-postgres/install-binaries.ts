import { chmod, cp, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { binariesAt, type PostgresBinaries } from './postgres-binaries.js';
import { findObstacle } from './reachable-path.js';
import type { Account } from './run-command.js';
import { ensureSystemDirectory, systemDirectory } from './system-directory.js';

/** The programs where the account can run them: in node_modules, or else a copy (60 MB, made once a version). */
export async function installBinaries(
  binaries: PostgresBinaries,
  account: Account | undefined,
  log: (message: string) => void,
): Promise<PostgresBinaries> {
  const obstacle = account && (await obstacleToBinaries(binaries, account));
  if (obstacle === undefined) return binaries;
  const target = join(systemDirectory, `postgresql-${binaries.version}`);
  if (!(await exists(target))) {
    await ensureSystemDirectory(obstacle);
    await copyWhole(binaries.directory, target);
    log(`Copied PostgreSQL's programs to ${target}: its account cannot pass ${obstacle}.`);
  }
  return binariesAt(target, binaries);
}

async function obstacleToBinaries(binaries: PostgresBinaries, account: Account): Promise<string | undefined> {
  const { directory } = binaries;
  for (const path of [binaries.postgres, join(directory, 'lib'), join(directory, 'share', 'postgresql')]) {
    const obstacle = await findObstacle(account, path);
    if (obstacle !== undefined) return obstacle;
  }
  return undefined;
}

/** Appears complete or not at all. Another process may make the same copy at the same time. */
async function copyWhole(source: string, target: string): Promise<void> {
  const temporary = await mkdtemp(`${target}.new-`);
  try {
    const copy = join(temporary, 'native');
    await cp(source, copy, { recursive: true, verbatimSymlinks: true });
    await openToAll(copy);
    await rename(copy, target);
  } catch (error) {
    if (!(await exists(target))) throw error;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** An installation under a strict umask is closed to others. */
async function openToAll(directory: string): Promise<void> {
  await chmod(directory, 0o755);
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    const isExecutable = ((await stat(path)).mode & 0o100) !== 0;
    await chmod(path, isExecutable ? 0o755 : 0o644);
  }
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}
