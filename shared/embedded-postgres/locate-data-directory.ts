import { createHash } from 'node:crypto';
import { chmod, lstat, mkdir, mkdtemp, realpath, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { findObstacle } from './reachable-path.js';
import type { Account } from './run-command.js';
import { ensureSystemDirectory, systemDirectory } from './system-directory.js';

/**
 * The real path of the data directory, which need not exist yet. Where the account cannot reach it, the files live in
 * the system directory and `dataDirectory` is a link to them: who removes the link starts afresh, and nothing is
 * overwritten.
 */
export async function locateDataDirectory(
  dataDirectory: string,
  account: Account | undefined,
  log: (message: string) => void,
): Promise<string> {
  const existing = await resolveExisting(dataDirectory);
  const parent = await realpath(dirname(existing ?? dataDirectory));
  const obstacle = account && (await findObstacle(account, parent));
  if (obstacle !== undefined && existing !== undefined) throw unreachable(existing, obstacle);
  if (account && obstacle !== undefined) return relocate(dataDirectory, account, obstacle, log);
  return existing ?? join(parent, basename(dataDirectory));
}

async function resolveExisting(dataDirectory: string): Promise<string | undefined> {
  const entry = await lstat(dataDirectory).catch(() => undefined);
  if (entry === undefined) return undefined;
  return realpath(dataDirectory).catch((cause: unknown) => {
    throw new Error(
      `${dataDirectory} links to a folder that is missing. Restore the folder, or remove the link to start with an ` +
        'empty database.',
      { cause },
    );
  });
}

/** Not moved by itself: between two file systems that would not be one step. */
function unreachable(existing: string, obstacle: string): Error {
  return new Error(
    `The database in ${existing} cannot be reached by the account that owns it: ${obstacle} is closed to it. ` +
      `Run \`chmod o+x ${obstacle}\`, or move the folder to ${systemDirectory} and leave a symbolic link.`,
  );
}

async function relocate(
  dataDirectory: string,
  account: Account,
  obstacle: string,
  log: (message: string) => void,
): Promise<string> {
  await ensureSystemDirectory(obstacle);
  const hash = createHash('sha256').update(dataDirectory).digest('hex').slice(0, 12);
  const home = await mkdtemp(join(systemDirectory, `data-${hash}-`));
  const target = join(home, 'postgres');
  await chmod(home, 0o755);
  await mkdir(target);
  await symlink(target, dataDirectory);
  log(
    `The database's files are in ${target}, linked from ${dataDirectory}: PostgreSQL's account cannot pass ${obstacle}.`,
  );
  return locateDataDirectory(dataDirectory, account, log);
}
