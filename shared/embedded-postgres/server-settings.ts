import { constants } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loopback, type Cluster } from './cluster.js';

/** Included at the end of postgresql.conf; an administrator's ALTER SYSTEM still prevails. */
export const settingsFile = 'braiflow.conf';

export interface ServerSettings {
  readonly port: number;
  readonly isDurable: boolean;
}

/** Writes the settings for the next start. Never through a link: the folder is not root's, the writer may be. */
export async function writeSettings(cluster: Cluster, settings: ServerSettings): Promise<void> {
  const { O_WRONLY, O_CREAT, O_TRUNC, O_NOFOLLOW = 0 } = constants;
  const path = join(cluster.dataDirectory, settingsFile);
  const file = await open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, 0o600);
  try {
    if (cluster.account) await file.chown(cluster.account.uid, cluster.account.gid);
    await file.writeFile(render(cluster, settings));
  } finally {
    await file.close();
  }
}

/** Whether a running server was started with these settings and these programs. */
export async function hasSettings(cluster: Cluster, settings: ServerSettings): Promise<boolean> {
  const current = await readFile(join(cluster.dataDirectory, settingsFile), 'utf8').catch(() => '');
  return current === render(cluster, settings);
}

function render({ binaries }: Cluster, { port, isDurable }: ServerSettings): string {
  return `# Written at each start by BraiFlow, for PostgreSQL ${binaries.version}. Changes here are lost.
cluster_name = 'braiflow'
listen_addresses = '${loopback}'
port = ${port}
unix_socket_directories = ''
max_connections = ${isDurable ? 100 : 400}
shared_buffers = '128MB'
timezone = 'UTC'
log_timezone = 'UTC'
# One file, kept small by server-log.ts; failed statements may hold secrets and stay out.
logging_collector = off
log_destination = 'stderr'
log_min_error_statement = panic
${isDurable ? '' : 'fsync = off\nsynchronous_commit = off\nfull_page_writes = off\n'}`;
}
