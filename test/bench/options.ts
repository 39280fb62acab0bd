import { parseArgs } from 'node:util';
import type { Scenario } from './scenarios/scenario.js';
import { scenarios } from './scenarios/scenarios.js';

/** What is compared, how long and how hard each contender is loaded. */
export interface BenchOptions {
  readonly scenarios: readonly Scenario[];
  /** Ids of the contenders. */
  readonly contenders: readonly string[];
  readonly rounds: number;
  /** Of load, for each contender in each round. */
  readonly seconds: number;
  readonly connections: number;
  /** Where CPU profiles of all processes go when they end; none are taken without it. */
  readonly profiles: string | undefined;
}

const ownContenders = ['a', 'b', 'c', 'd'];

/** The options of the command line. Throws for an unknown one and for a number that is none. */
export function readOptions(args = process.argv.slice(2)): BenchOptions {
  const { values } = parseArgs({
    args,
    options: {
      scenarios: { type: 'string', default: scenarios.map(({ name }) => name).join(',') },
      contenders: { type: 'string', default: ownContenders.join(',') },
      peers: { type: 'boolean', default: false },
      rounds: { type: 'string', default: '4' },
      seconds: { type: 'string', default: '3' },
      connections: { type: 'string', default: '16' },
      profiles: { type: 'string' },
    },
  });
  const contenders = namesIn('contenders', values.contenders, [...ownContenders, 'e']);
  return {
    scenarios: namesIn(
      'scenarios',
      values.scenarios,
      scenarios.map(({ name }) => name),
    ).map((name) => scenarios.find((scenario) => scenario.name === name)!),
    contenders: values.peers ? [...new Set([...contenders, 'e'])] : contenders,
    rounds: positive('rounds', values.rounds),
    seconds: positive('seconds', values.seconds),
    connections: positive('connections', values.connections),
    profiles: values.profiles,
  };
}

/** In the order of `known`, whatever the order on the command line. */
function namesIn(option: string, text: string, known: readonly string[]): string[] {
  const named = text.split(',');
  const unknown = named.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Error(`--${option} names ${unknown.join(', ')}; it takes some of ${known.join(', ')}.`);
  return known.filter((name) => named.includes(name));
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new Error(`--${name} is a whole number above zero, not ${text}.`);
}
