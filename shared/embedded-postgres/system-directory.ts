import { chmod, mkdir } from 'node:fs/promises';

/** Where files go that PostgreSQL's account could not reach in the project. Root only. */
export const systemDirectory = '/var/lib/braiflow';

/** Throws when it cannot be made, naming the folder that made it necessary and the ways out. */
export async function ensureSystemDirectory(obstacle: string): Promise<void> {
  try {
    await mkdir(systemDirectory, { recursive: true });
    await chmod(systemDirectory, 0o755);
  } catch (cause) {
    throw new Error(
      `PostgreSQL does not run as root, and the account it runs as cannot pass ${obstacle}; ${systemDirectory}, ` +
        'to keep its files instead, cannot be made. Open the folder (chmod o+x), start as an ordinary user, or set ' +
        'DATABASE_URL to a PostgreSQL server.',
      { cause },
    );
  }
}
