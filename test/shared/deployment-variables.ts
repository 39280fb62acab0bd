import { randomBytes } from 'node:crypto';
import { loadConfig } from '../../shared/config/config.js';

export type Variables = Record<string, string>;

/** A deployment without fault. */
export const production: Variables = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://api.acme.com',
  SMTP_URL: 'smtps://mailer:password@mail.acme.com:465',
  MAIL_FROM: 'Acme <no-reply@acme.com>',
  DATABASE_URL: 'postgres://braiflow_app:password@postgres:5432/braiflow',
  INTERNAL_SECRET: randomBytes(48).toString('base64'),
  ENCRYPTION_KEY: randomBytes(32).toString('base64'),
};

/** The sentences about these variables: all faults, or all warnings. */
export function readingOf(variables: Variables): { faults: string[]; warnings: readonly string[] } {
  try {
    return { faults: [], warnings: loadConfig(variables).warnings };
  } catch (error) {
    const lines = (error as Error).message.split('\n').filter((line) => line.startsWith('  - '));
    return { faults: lines.map((line) => line.slice(4)), warnings: [] };
  }
}
export const faultsOf = (variables: Variables) => readingOf(variables).faults;

export const inProduction = (variables: Variables) => readingOf({ ...production, ...variables });
