import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const secretsSchema = z.object({
  internalSecret: z.string(),
  encryptionKey: z.string(),
  databaseOwnerPassword: z.string(),
  databaseApplicationPassword: z.string(),
});

export type LocalSecrets = z.output<typeof secretsSchema>;

/** Secrets of the embedded form: generated at the first start, kept in DATA_DIR, readable by its owner only. */
export function localSecrets(dataDirectory: string): LocalSecrets {
  const path = join(dataDirectory, 'secrets.json');
  const kept = readIfPresent(path);
  if (kept !== undefined) return secretsSchema.parse(JSON.parse(kept));
  const secrets = {
    internalSecret: randomBytes(32).toString('base64'),
    encryptionKey: randomBytes(32).toString('base64'),
    databaseOwnerPassword: randomBytes(24).toString('hex'),
    databaseApplicationPassword: randomBytes(24).toString('hex'),
  };
  mkdirSync(dataDirectory, { recursive: true });
  // Renamed into place, so that a kill in between leaves no half file.
  writeFileSync(`${path}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  renameSync(`${path}.new`, path);
  return secrets;
}

function readIfPresent(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(`The secrets in ${path} cannot be read; restore the file or its permissions.`, {
      cause: error,
    });
  }
}
