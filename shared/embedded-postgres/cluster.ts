import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PostgresBinaries } from './postgres-binaries.js';
import { runCommand, type Account, type CommandOptions, type CommandResult } from './run-command.js';

/** One database cluster on disk, and what runs it. */
export interface Cluster {
  /** Absolute and free of symbolic links. */
  readonly dataDirectory: string;
  readonly binaries: PostgresBinaries;
  readonly account: Account | undefined;
}

export const loopback = '127.0.0.1';
export const superuser = 'postgres';
/** How long a start (crash recovery included) or a stop may take. */
export const patienceMs = 60_000;

export function passwordFile(dataDirectory: string): string {
  return join(dataDirectory, 'superuser-password');
}

export async function readPassword({ dataDirectory }: Cluster): Promise<string> {
  try {
    return (await readFile(passwordFile(dataDirectory), 'utf8')).trim();
  } catch (cause) {
    throw new Error(
      `The password of the database, ${passwordFile(dataDirectory)}, cannot be read; restore it.`,
      {
        cause,
      },
    );
  }
}

/** Runs one of PostgreSQL's programs as the cluster's account. Rejects with a remedy when it cannot be started. */
export async function runPostgresProgram(
  cluster: Pick<Cluster, 'account'>,
  file: string,
  args: readonly string[],
  options: Omit<CommandOptions, 'account'>,
): Promise<CommandResult> {
  return runCommand(file, args, { ...options, account: cluster.account }).catch((cause: unknown) => {
    const remedy = remedies[(cause as NodeJS.ErrnoException).code ?? ''];
    if (remedy === undefined) throw cause;
    throw new Error(`${file} cannot be started: ${remedy} Or set DATABASE_URL to a PostgreSQL server.`, {
      cause,
    });
  });
}

const remedies: Record<string, string | undefined> = {
  ENOENT: 'it is missing (run `npm ci`) or made for another system: it needs glibc, which Alpine lacks.',
  EACCES: 'its permissions or a file system mounted noexec forbid it; place the project elsewhere.',
  EPERM: 'this root user may not change to another user; start as an ordinary user.',
  EINVAL: 'this root user may not change to another user; start as an ordinary user.',
};
