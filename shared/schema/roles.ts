import pg from 'pg';
import { applicationRole } from '../postgres/tenant-table.js';

export const ownerRole = 'braiflow_owner';
export const databaseName = 'braiflow';

export interface EmbeddedServer {
  readonly host: string;
  readonly port: number;
  readonly superuser: string;
  readonly password: string;
}

export interface RolePasswords {
  readonly owner: string;
  readonly application: string;
}

export interface DatabaseUrls {
  readonly owner: string;
  readonly application: string;
}

/**
 * Makes the owner and the application role and the database on an embedded server, if they are
 * missing. On a server of one's own the operator does this once (docs/deployment.md).
 */
export async function prepareEmbeddedDatabase(
  server: EmbeddedServer,
  passwords: RolePasswords,
  database = databaseName,
): Promise<DatabaseUrls> {
  const client = new pg.Client(urlOf(server, server.superuser, server.password, 'postgres'));
  await client.connect();
  try {
    await ensureRole(client, ownerRole, passwords.owner);
    await ensureRole(client, applicationRole, passwords.application);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (!rowCount)
      await client.query(`create database ${client.escapeIdentifier(database)} owner ${ownerRole}`);
  } finally {
    await client.end();
  }
  return databaseUrls(server, passwords, database);
}

/** Where the owner and the application role reach a database of an embedded server. */
export function databaseUrls(
  server: EmbeddedServer,
  passwords: RolePasswords,
  database: string,
): DatabaseUrls {
  return {
    owner: urlOf(server, ownerRole, passwords.owner, database),
    application: urlOf(server, applicationRole, passwords.application, database),
  };
}

async function ensureRole(client: pg.Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
  const verb = rowCount ? 'alter' : 'create';
  await client.query(
    `${verb} role ${role} login nosuperuser nobypassrls nocreaterole nocreatedb password ${client.escapeLiteral(password)}`,
  );
}

function urlOf({ host, port }: EmbeddedServer, role: string, password: string, database: string): string {
  return `postgres://${role}:${encodeURIComponent(password)}@${host}:${port}/${database}`;
}
