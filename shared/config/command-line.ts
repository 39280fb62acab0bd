import { parseArgs } from 'node:util';

export interface CommandLine {
  /** Services that this process runs. */
  readonly services: readonly string[];
  /** Bring the schema up to date, then end. */
  readonly isMigrationOnly: boolean;
}

/** Reads `--services a,b` (all of them without it) and `--migrate`. Throws for an unknown service or option. */
export function readCommandLine(known: readonly string[], args = process.argv.slice(2)): CommandLine {
  const { values } = parseArgs({
    args,
    options: { services: { type: 'string' }, migrate: { type: 'boolean' } },
  });
  const services = values.services?.split(',').map((name) => name.trim()) ?? known;
  const unknown = services.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Error(`--services names ${unknown.join(', ')}; there are ${known.join(', ')}.`);
  return { services, isMigrationOnly: values.migrate ?? false };
}
