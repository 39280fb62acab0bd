import { parseArgs } from 'node:util';

/** How long and how hard each contender is loaded. */
export interface BenchOptions {
  readonly rounds: number;
  /** Of load, for each contender in each round. */
  readonly seconds: number;
  readonly connections: number;
  /** Where CPU profiles of all processes go when they end; none are taken without it. */
  readonly profiles: string | undefined;
}

/** The options of the command line. Throws for an unknown one and for a number that is none. */
export function readOptions(args = process.argv.slice(2)): BenchOptions {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '4' },
      connections: { type: 'string', default: '16' },
      profiles: { type: 'string' },
    },
  });
  return {
    rounds: positive('rounds', values.rounds),
    seconds: positive('seconds', values.seconds),
    connections: positive('connections', values.connections),
    profiles: values.profiles,
  };
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new Error(`--${name} is a whole number above zero, not ${text}.`);
}
