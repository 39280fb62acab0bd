import { hash } from 'node:crypto';
import pg from 'pg';
import { databaseUrls, ownerRole } from '../../shared/schema/roles.js';

/** What workers need to know of the server that serves a whole run. */
export interface TestServerAddress {
  readonly host: string;
  readonly port: number;
  readonly superuser: string;
  readonly password: string;
  readonly pairSql?: PairSql;
}

/** What brings a pair of businesses the records that the demonstration has, and what removes the pair. */
export interface PairSql {
  /** With the pair's first four digits for `$head`. */
  readonly addRecords: string;
  readonly remove: string;
}

export const template = 'braiflow_template';
export const rolePasswords = { owner: 'owner-in-tests', application: 'application-in-tests' };

/** Variables of the environment that every platform under test has. */
export const testEnvironment = {
  NODE_ENV: 'test',
  PORT: '0',
  LOG_LEVEL: 'fatal',
  PUBLIC_URL: 'http://localhost:4000',
  // The same in each run, since the template is made with them, and such as production takes.
  INTERNAL_SECRET: hash('sha384', 'the internal secret of tests', 'base64'),
  ENCRYPTION_KEY: hash('sha256', 'the encryption key of tests', 'base64'),
  /** Of the whole run: clones of the template have the files of its folder. */
  get FILES_DIR() {
    return process.env.TEST_FILES_DIR!;
  },
};

/** A database of one's own, cloned from the template, or from another one that nobody is connected to. */
export async function cloneDatabase(server: TestServerAddress, name: string, source = template) {
  const admin = new pg.Client({ ...connectionOf(server), database: 'postgres' });
  await admin.connect();
  await admin.query(`drop database if exists ${name} with (force)`);
  await admin.query(`create database ${name} template ${source} strategy file_copy owner ${ownerRole}`);
  await admin.end();
  return {
    ...databaseUrls(server, rolePasswords, name),
    superuser: { ...connectionOf(server), database: name },
  };
}

/** The superuser's connection. */
export function connectionOf({ host, port, superuser, password }: TestServerAddress) {
  return { host, port, user: superuser, password };
}
