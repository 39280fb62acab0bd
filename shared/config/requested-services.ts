import { parseArgs } from 'node:util';

/** The services that `--services a,b` names; all of them without it. Throws for an unknown one. */
export function requestedServices(known: readonly string[], args = process.argv.slice(2)): readonly string[] {
  const { values } = parseArgs({ args, options: { services: { type: 'string' } } });
  if (values.services === undefined) return known;
  const named = values.services.split(',').map((name) => name.trim());
  const unknown = named.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`--services names ${unknown.join(', ')}; there are ${known.join(', ')}.`);
  return named;
}
