import pg from 'pg';

/** PostgreSQL 17.0, in its own numbers. */
const oldestNumber = 170_000;
const connectTimeoutMs = 10_000;

const reasons: Readonly<Record<string, string | undefined>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'nobody knows the host',
  EAI_AGAIN: 'nobody knows the host',
  ETIMEDOUT: 'the host does not answer',
  EHOSTUNREACH: 'the host does not answer',
  ENETUNREACH: 'the host does not answer',
  '28P01': 'the server refuses the password',
  '28000': 'the server refuses the role',
  '3D000': 'the server has no such database',
  '42501': 'the role may not connect to the database',
  '53300': 'the server takes no more connections',
  '57P03': 'the server is starting or stopping',
};

/** A connection to the server of a setting. Throws one sentence that names the setting and the reason, not the password. */
export async function reachServer(setting: string, url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: connectTimeoutMs });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (cause) {
    const { code = '', message } = cause as NodeJS.ErrnoException;
    throw new Error(`${describe(setting, url)}: ${reasons[code] ?? message}.`, { cause });
  }
}

/** Throws when the server of a setting cannot be reached, or is older than the platform needs. */
export async function refuseUnfitServer(setting: string, url: string): Promise<void> {
  const client = await reachServer(setting, url);
  try {
    const { rows } = await client.query<{ version: string; number: number }>(
      `select current_setting('server_version') as version, current_setting('server_version_num')::int as number`,
    );
    const fault = faultOfVersion(rows[0]!);
    if (fault) throw new Error(`${describe(setting, url)}: ${fault}.`);
  } finally {
    await client.end();
  }
}

/** Why a server of this version is refused. */
export function faultOfVersion({ version, number }: { version: string; number: number }): string | undefined {
  if (number >= oldestNumber) return undefined;
  return `the server is PostgreSQL ${version}; ${oldestNumber / 10_000} or newer is needed`;
}

function describe(setting: string, url: string): string {
  const { username, hostname, port, pathname } = new URL(url);
  return `${setting} (${username} at ${hostname}:${port || 5432}${pathname})`;
}
