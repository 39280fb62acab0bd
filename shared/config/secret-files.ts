import { readFileSync } from 'node:fs';
import type { Finding } from './findings.js';

/** Settings that are secrets or URLs with a password, in the order of the contract. */
export const secretSettings = [
  ...['DATABASE_URL', 'DATABASE_OWNER_URL', 'INTERNAL_SECRET', 'ENCRYPTION_KEY', 'EVENT_BUS_URL', 'SMTP_URL'],
  'RATE_LIMIT_STORE_URL',
];

interface WithFiles {
  /** What stood in files takes the place of their names. */
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly faults: readonly Finding[];
}

/**
 * Reads `<SETTING>_FILE`, as Docker and Kubernetes hand secrets over: the file's text is the value, without the line
 * break at its end. Environments are seen by whoever may inspect a container; files need not be.
 */
export function readSecretFiles(variables: Readonly<Record<string, string | undefined>>): WithFiles {
  const read: Record<string, string | undefined> = { ...variables };
  const faults: Finding[] = [];
  for (const setting of secretSettings) {
    const variable = `${setting}_FILE`;
    const path = read[variable];
    delete read[variable];
    if (!path) continue;
    const fault = (text: string) => faults.push({ setting: variable, text, isFatal: true });
    if (read[setting]) fault(`is set beside ${setting}: say it once`);
    else read[setting] = textOf(path, fault);
  }
  return { variables: read, faults };
}

function textOf(path: string, fault: (text: string) => void): string | undefined {
  try {
    const text = readFileSync(path, 'utf8').replace(/\r?\n$/, '');
    if (text === '') fault('names a file that is empty');
    return text;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    fault(`names a file that cannot be read (${code})`);
    return undefined;
  }
}
