import type { Config } from './config.js';
import { localSecrets } from './local-secrets.js';

/** Vouches for the caller between gateway and subgraphs. Given, or on the embedded database kept in DATA_DIR. */
export function internalSecretOf({
  internalSecret,
  databaseUrl,
  dataDirectory,
  subgraphUrls,
}: Config): string {
  if (internalSecret) return internalSecret;
  if (databaseUrl || Object.keys(subgraphUrls).length > 0)
    throw new Error('INTERNAL_SECRET is missing: services run apart.');
  return localSecrets(dataDirectory).internalSecret;
}

/** Encrypts secrets at rest; only processes with a database need it. */
export function encryptionKeyOf({ encryptionKey, databaseUrl, dataDirectory }: Config): string {
  if (encryptionKey) return encryptionKey;
  if (databaseUrl) throw new Error('ENCRYPTION_KEY is missing: DATABASE_URL needs it.');
  return localSecrets(dataDirectory).encryptionKey;
}
