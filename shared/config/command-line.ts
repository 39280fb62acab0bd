import { parseArgs } from 'node:util';

export interface CommandLine {
  /** Services that this process runs. */
  readonly services: readonly string[];
  /** Bring the schema up to date, then end. */
  readonly isMigrationOnly: boolean;
  /** A request id: tell what is known of it, then end. */
  readonly diagnosed: string | undefined;
  /** As JSON, for programs. */
  readonly isJson: boolean;
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
  const { migrate: isMigrationOnly = false, diagnose: diagnosed, json: isJson = false } = values;
  return { services, isMigrationOnly, diagnosed, isJson };
}
