import type { Config } from './config.js';
import { localSecrets } from './local-secrets.js';

/** The secrets of the environment; on the embedded database those that DATA_DIR keeps, where none are given. */
export function resolveSecrets(config: Config): { internalSecret: string; encryptionKey: string } {
  const { internalSecret, encryptionKey, databaseUrl, dataDirectory } = config;
  if (internalSecret && encryptionKey) return { internalSecret, encryptionKey };
  if (databaseUrl) throw new Error('DATABASE_URL needs INTERNAL_SECRET and ENCRYPTION_KEY.');
  const local = localSecrets(dataDirectory);
  return {
    internalSecret: internalSecret ?? local.internalSecret,
    encryptionKey: encryptionKey ?? local.encryptionKey,
  };
}
