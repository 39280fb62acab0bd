import { readFile, stat } from 'node:fs/promises';
import { runCommand, type Account } from './run-command.js';

/**
 * The account PostgreSQL runs as. Undefined: the user of this process. PostgreSQL refuses root, so under root it is
 * the owner of the existing files, else `postgres`, created where it is missing, else `nobody`.
 */
export async function chooseServerAccount(
  dataDirectory: string,
  log: (message: string) => void,
): Promise<Account | undefined> {
  const owner = await ownerOf(dataDirectory);
  const user = process.getuid?.();
  if (user === undefined) return undefined;
  if (user !== 0) {
    if (owner === undefined || owner.uid === user) return undefined;
    throw new Error(
      `The database in ${dataDirectory} belongs to user ${owner.uid}, this process runs as user ${user}. ` +
        `Start as that user, or hand the files over: chown -R ${user} ${dataDirectory}/`,
    );
  }
  if (owner !== undefined && owner.uid !== 0) return owner;
  return (await findPostgresUser()) ?? (await createPostgresUser(log)) ?? (await nobody(log));
}

async function ownerOf(path: string): Promise<Account | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found && { uid: found.uid, gid: found.gid };
}

/** macOS calls it `_postgres`. */
async function findPostgresUser(): Promise<Account | undefined> {
  return (await findUser('postgres')) ?? (await findUser('_postgres'));
}

async function findUser(name: string): Promise<Account | undefined> {
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const [, , uid, gid] =
    passwd
      .split('\n')
      .find((line) => line.startsWith(`${name}:`))
      ?.split(':') ?? [];
  const account = { uid: Number(uid), gid: Number(gid) };
  return account.uid > 0 && account.gid > 0 ? account : undefined;
}

/** `useradd` is everywhere but on busybox, whose `adduser` takes other options than Debian's. */
async function createPostgresUser(log: (message: string) => void): Promise<Account | undefined> {
  const commands = [
    [
      '/usr/sbin/useradd',
      '--system',
      '--user-group',
      '--no-create-home',
      '--shell',
      '/sbin/nologin',
      'postgres',
    ],
    ['/usr/sbin/adduser', '-S', '-D', '-H', '-s', '/sbin/nologin', 'postgres'],
  ] as const;
  for (const [file, ...args] of commands) {
    await runCommand(file, args, { timeoutMs: 10_000 }).catch(() => undefined);
    const account = await findPostgresUser();
    if (account) log('Created the system user postgres: PostgreSQL does not run as root.');
    if (account) return account;
  }
  return undefined;
}

async function nobody(log: (message: string) => void): Promise<Account> {
  log('The system user postgres cannot be created: PostgreSQL runs as nobody.');
  return (await findUser('nobody')) ?? { uid: 65_534, gid: 65_534 };
}
