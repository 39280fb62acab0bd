import { parseArgs } from 'node:util';

export interface CommandLine {
  /** Services that this process runs. */
  readonly services: readonly string[];
  /** Bring the schema up to date, then end. */
  readonly isMigrationOnly: boolean;
  /** Tell what is known of a request, as text or as JSON, then end. */
  readonly diagnosis: { readonly requestId: string; readonly isJson: boolean } | undefined;
}

/** Reads `--services a,b` (all of them without it), `--migrate`, and `--diagnose <request id>` with `--json`. Throws for an unknown service or option. */
export function readCommandLine(known: readonly string[], args = process.argv.slice(2)): CommandLine {
  const { values } = parseArgs({
    args,
    options: {
      services: { type: 'string' },
      migrate: { type: 'boolean' },
      diagnose: { type: 'string' },
      json: { type: 'boolean' },
    },
  });
  const services = values.services?.split(',').map((name) => name.trim()) ?? known;
  const unknown = services.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Error(`--services names ${unknown.join(', ')}; there are ${known.join(', ')}.`);
  const { migrate: isMigrationOnly = false, diagnose: requestId, json: isJson = false } = values;
  const diagnosis = requestId === undefined ? undefined : { requestId, isJson };
  return { services, isMigrationOnly, diagnosis };
}
