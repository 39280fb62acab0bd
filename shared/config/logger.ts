import { pino, type Logger as PinoLogger } from 'pino';

export type Logger = PinoLogger;

/** Structured logs on standard output. What may hold a secret is removed wherever it appears. */
export function createLogger(level: string): Logger {
  return pino({
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: secretPaths(), censor: '[removed]' },
  });
}

function secretPaths(): string[] {
  const names = [
    'password',
    'token',
    'accessToken',
    'refreshToken',
    'secret',
    'authorization',
    'cookie',
    'apiKey',
    'mfaChallenge',
  ];
  return names.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);
}
