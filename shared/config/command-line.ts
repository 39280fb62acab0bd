import { parseArgs } from 'node:util';
import { isRequestId } from '../requests/request-id.js';

export interface CommandLine {
  /** Services that this process runs. */
  readonly services: readonly string[];
  /** Tell how to start, then end. */
  readonly isHelp: boolean;
  /** Find out whether a start would succeed, then end. */
  readonly isCheck: boolean;
  /** Bring the schema up to date, then end. */
  readonly isMigrationOnly: boolean;
  /** Tell what is known of a request, as text or as JSON, then end. */
  readonly diagnosis: { readonly requestId: string; readonly isJson: boolean } | undefined;
}

/** Reads the options that `usage` lists. Throws for an unknown service or option. */
export function readCommandLine(known: readonly string[], args = process.argv.slice(2)): CommandLine {
  const values = readOptions(args);
  const services = values.services?.split(',').map((name) => name.trim()) ?? known;
  const unknown = services.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Error(`--services names ${unknown.join(', ')}; there are ${known.join(', ')}.`);
  const { diagnose: requestId, json: isJson = false } = values;
  if (requestId !== undefined && !isRequestId(requestId))
    throw new Error(
      `--diagnose takes the id of a request, as X-Request-Id answers it; ${quoted(requestId)} is none.`,
    );
  return {
    services,
    isHelp: values.help ?? false,
    isCheck: values.check ?? false,
    isMigrationOnly: values.migrate ?? false,
    diagnosis: requestId === undefined ? undefined : { requestId, isJson },
  };
}

/** What `--help` prints. */
export function usage(known: readonly string[]): string {
  return [
    'BraiFlow: npm start -- [options], or node dist/main.js [options]',
    '',
    `  --services a,b         run these services only, of ${known.join(', ')}`,
    '  --check                tell whether a start would succeed, and start nothing; exit code 1 when it would not',
    '  --migrate              bring the schema up to date, and end',
    '  --diagnose req_…       tell what is known of a request, and end; with --json for programs',
    '  --help                 this text',
    '',
    'Settings are read from the environment. PORT, DATA_DIR and DATABASE_URL are those to know;',
    'docs/deployment.md describes every one. Without any, the platform runs at http://localhost:4000',
    'on a database of its own in ./.data.',
  ].join('\n');
}

function readOptions(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        services: { type: 'string' },
        check: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        migrate: { type: 'boolean' },
        diagnose: { type: 'string' },
        json: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new Error(`${(error as Error).message.split('. ')[0]}. See --help.`, { cause: error });
  }
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 100 ? `${text.slice(0, 100)}…` : text);
}
