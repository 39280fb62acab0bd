import { randomBytes } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/** Where the embedded database lies, in DATA_DIR. */
export const databaseFolder = 'postgres';

const secretsSchema = z.object({
  internalSecret: z.string().min(32),
  encryptionKey: z.base64().refine((text) => Buffer.from(text, 'base64').length === 32),
  databaseOwnerPassword: z.string().min(1),
  databaseApplicationPassword: z.string().min(1),
});

export type LocalSecrets = z.output<typeof secretsSchema>;

/** Secrets of the embedded form: generated at the first start, kept in DATA_DIR, readable by its owner only. */
export function localSecrets(dataDirectory: string): LocalSecrets {
  const kept = readLocalSecrets(dataDirectory);
  if (kept) return kept;
  refuseUnwritable(dataDirectory);
  const secrets = {
    internalSecret: randomBytes(32).toString('base64'),
    encryptionKey: randomBytes(32).toString('base64'),
    databaseOwnerPassword: randomBytes(24).toString('hex'),
    databaseApplicationPassword: randomBytes(24).toString('hex'),
  };
  const path = secretsFile(dataDirectory);
  try {
    mkdirSync(dataDirectory, { recursive: true });
    // Renamed into place, so that a kill in between leaves no half file.
    writeFileSync(`${path}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
    renameSync(`${path}.new`, path);
  } catch (error) {
    throw unusableFolder(dataDirectory, error);
  }
  return secrets;
}

/** Undefined before the first start. Throws for broken ones, and when a database has lost its own. */
export function readLocalSecrets(dataDirectory: string): LocalSecrets | undefined {
  const path = secretsFile(dataDirectory);
  const kept = readIfPresent(path);
  if (kept !== undefined) return parse(kept, path);
  if (!existsSync(join(dataDirectory, databaseFolder))) return undefined;
  throw new Error(`The secrets of the database in ${dataDirectory} are missing: restore ${path}.`);
}

/** Throws when this user cannot write in the folder of a setting, or make it. */
export function refuseUnwritable(directory: string, setting = 'DATA_DIR'): void {
  let folder = directory;
  while (!existsSync(folder)) folder = dirname(folder);
  try {
    if (!statSync(folder).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw unusableFolder(directory, error, setting);
  }
}

function secretsFile(dataDirectory: string): string {
  return join(dataDirectory, 'secrets.json');
}

/** Names what is wrong, never what is in it. */
function parse(text: string, path: string): LocalSecrets {
  const parsed = secretsSchema.safeParse(fromJson(text));
  if (parsed.success) return parsed.data;
  const wrong = [...new Set(parsed.error.issues.map(({ path: [name] }) => name))].join(', ');
  throw new Error(
    `The secrets in ${path} are broken${wrong && ` (${wrong})`}; restore the file from a backup. ` +
      'New ones would not open the database that stands beside it.',
  );
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Undefined where there is no file yet. */
function readIfPresent(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    if (code === 'ENOTDIR') throw unusableFolder(dirname(path), error);
    throw new Error(`The secrets in ${path} cannot be read; restore the file or its permissions.`, {
      cause: error,
    });
  }
}

function unusableFolder(directory: string, cause: unknown, setting = 'DATA_DIR'): Error {
  const { code } = cause as NodeJS.ErrnoException;
  const isFile = code === 'EEXIST' || code === 'ENOTDIR';
  const reason = isFile ? 'is, or lies below, a file' : `cannot be written (${code})`;
  return new Error(`${setting}: ${directory} ${reason}; name a folder that this user may write.`, { cause });
}
