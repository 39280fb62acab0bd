import { lchown, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from './run-command.js';

/** Makes the account the owner of these files; nothing without an account. Links themselves, not where they lead. */
export async function handOver(paths: readonly string[], account: Account | undefined): Promise<void> {
  if (account === undefined) return;
  try {
    for (const path of paths) await lchown(path, account.uid, account.gid);
  } catch (cause) {
    throw new Error(
      'PostgreSQL does not run as root, and this root user may not hand its files to another user. Start as an ' +
        'ordinary user, or set DATABASE_URL to a PostgreSQL server.',
      { cause },
    );
  }
}

/** The same for a folder and all it holds. */
export async function handOverFolder(directory: string, account: Account): Promise<void> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name));
  await handOver([...paths, directory], account);
}
