import { once } from 'node:events';
import { connect } from 'node:net';
import type { Config } from '../config/config.js';
import { readLocalSecrets, refuseUnwritable } from '../config/local-secrets.js';
import { refuseHeldDirectory } from '../embedded-postgres/data-directory-lock.js';
import type { ReadinessCheck } from '../http/health.js';
import { tryListening } from '../http/listen.js';
import { pendingMigrations, refuseMightyRole } from './check-tenant-isolation.js';
import type { SchemaMigration } from './migration.js';
import { reachServer, refuseUnfitServer } from './reach-server.js';
import { SecretSeals } from './secret-seals.js';

/** What a start with this configuration needs, each found out without starting, making or changing anything. */
export function startChecks(
  config: Config,
  migrations: readonly SchemaMigration[],
  hasFiles: boolean,
): ReadinessCheck[] {
  const { operations, databaseUrl, databaseOwnerUrl, eventBusUrl, limitStoreUrl, smtpUrl } = config;
  const dataDirectory = databaseUrl || eventBusUrl ? undefined : config.dataDirectory;
  return [
    { name: 'PORT', check: () => tryListening(config, 'PORT') },
    ...checkOf('OPERATIONS_PORT', operations, (address) => tryListening(address, 'OPERATIONS_PORT')),
    ...checkOf('DATA_DIR', dataDirectory, checkDataDirectory),
    ...checkOf('FILES_DIR', hasFiles ? config.filesDirectory : undefined, async (folder) =>
      refuseUnwritable(folder, 'FILES_DIR'),
    ),
    ...checkOf('DATABASE_OWNER_URL', databaseOwnerUrl, (url) => refuseUnfitServer('DATABASE_OWNER_URL', url)),
    ...checkOf('DATABASE_URL', databaseUrl, (url) => checkDatabase(config, url, migrations)),
    ...checkOf('EVENT_BUS_URL', eventBusUrl, (url) => checkReach('EVENT_BUS_URL', url, 4222)),
    ...checkOf('RATE_LIMIT_STORE_URL', limitStoreUrl, (url) => checkReach('RATE_LIMIT_STORE_URL', url, 6379)),
    ...checkOf('SMTP_URL', smtpUrl, (url) => checkReach('SMTP_URL', url, mailPort(url))),
  ];
}

/** None for what is not set. */
function checkOf<Setting>(
  name: string,
  setting: Setting | undefined,
  check: (setting: Setting) => Promise<void>,
): ReadinessCheck[] {
  return setting ? [{ name, check: () => check(setting) }] : [];
}

/** A line for each warning and check, and whether a start would succeed. */
export async function runStartChecks(
  warnings: readonly string[],
  checks: readonly ReadinessCheck[],
): Promise<{ isReady: boolean; report: string }> {
  let isReady = true;
  const lines = warnings.map((warning) => `note   ${warning}`);
  for (const { name, check } of checks) {
    const fault = await check().catch((error: Error) => error.message);
    lines.push(fault ? `fault  ${fault.startsWith(name) ? '' : `${name}: `}${fault}` : `ok     ${name}`);
    isReady &&= !fault;
  }
  return { isReady, report: lines.join('\n') };
}

async function checkDataDirectory(dataDirectory: string): Promise<void> {
  refuseUnwritable(dataDirectory);
  readLocalSecrets(dataDirectory);
  await refuseHeldDirectory(dataDirectory);
}

/** Migrations may wait where a start would run them. */
async function checkDatabase(
  config: Config,
  url: string,
  migrations: readonly SchemaMigration[],
): Promise<void> {
  await refuseUnfitServer('DATABASE_URL', url);
  const client = await reachServer('DATABASE_URL', url);
  try {
    await refuseMightyRole(client);
    const pending = await pendingMigrations(client, migrations);
    if (pending.length > 0 && !config.databaseOwnerUrl)
      throw new Error(`the schema lacks ${pending.length} migrations: run --migrate first.`);
    if (pending.length > 0) return;
    await new SecretSeals(config).check(
      async (text, values = []) => (await client.query(text, [...values])).rows,
    );
  } finally {
    await client.end();
  }
}

const reachTimeoutMs = 5_000;

/** Whether somebody listens there; what they think of the credentials the start will tell. */
async function checkReach(setting: string, url: string, usualPort: number): Promise<void> {
  const { hostname, port } = new URL(url);
  const socket = connect({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || usualPort,
    timeout: reachTimeoutMs,
  });
  socket.once('timeout', () => socket.destroy(new Error('no answer')));
  try {
    await once(socket, 'connect');
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    throw new Error(
      `${setting}: ${hostname}, port ${port || usualPort}, is not reached (${code ?? message}).`,
      {
        cause,
      },
    );
  } finally {
    socket.destroy();
  }
}

function mailPort(url: string): number {
  return url.startsWith('smtps:') ? 465 : 587;
}
