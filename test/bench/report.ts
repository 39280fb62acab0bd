import type { Result } from './measure/result.js';
import type { ScenarioResult } from './measure/measure-scenario.js';
import type { BenchOptions } from './options.js';

type Column = readonly [heading: string, cell: (result: Result, limit: Result | undefined) => string];

const columns: readonly Column[] = [
  ['contender', ({ id, title }) => `${id}  ${title}`],
  ['req/s', ({ requestsPerSecond }) => requestsPerSecond.toFixed(0)],
  ['(rounds)', ({ slowestRound, fastestRound }) => `${slowestRound.toFixed(0)}-${fastestRound.toFixed(0)}`],
  ['of limit', (result, limit) => percent(ratio('requestsPerSecond', result, limit))],
  ['CPU ms', ({ cpuMsPerRequest }) => cpuMsPerRequest.toFixed(2)],
  ['x limit', (result, limit) => ratio('cpuMsPerRequest', result, limit)?.toFixed(1) ?? '-'],
  ['req/CPU s', ({ cpuMsPerRequest }) => (1_000 / cpuMsPerRequest).toFixed(0)],
  ['gateway only', ({ gatewayCpuMsPerRequest }) => (1_000 / gatewayCpuMsPerRequest).toFixed(0)],
  ['PG CPU ms', ({ databaseCpuMsPerRequest }) => databaseCpuMsPerRequest.toFixed(2)],
  ['x limit', (result, limit) => ratio('databaseCpuMsPerRequest', result, limit)?.toFixed(1) ?? '-'],
  ['WAL bytes', ({ walBytesPerRequest }) => walBytesPerRequest.toFixed(0)],
  ['load CPU ms', ({ generatorCpuMsPerRequest }) => generatorCpuMsPerRequest.toFixed(2)],
  ['p50 ms', ({ p50Ms }) => p50Ms.toFixed(1)],
  ['p99 ms', ({ p99Ms }) => p99Ms.toFixed(1)],
  ['RSS MiB', ({ peakMemoryMib }) => peakMemoryMib.toFixed(0)],
];

/** A table of each scenario for people; the last line is the same as JSON, for programs. */
export function report(scenarios: readonly ScenarioResult[], options: BenchOptions): string {
  const { rounds, seconds, connections } = options;
  return [
    '',
    `${rounds} rounds of ${seconds} s, ${connections} connections, all answers of a scenario equal; CPU per request.`,
    ...scenarios.flatMap(({ scenario, bytes, results, roundTrips }) => [
      '',
      `${scenario.name}: ${scenario.title} (${bytes} bytes)`,
      '',
      ...tableOf(results),
      ...(roundTrips ? [`Round trips from begin to commit: ${roundTrips}; of the limit: 1.`] : []),
    ]),
    '',
    JSON.stringify({ rounds, seconds, connections, scenarios: scenarios.map(asRecord) }),
  ].join('\n');
}

function tableOf(results: readonly Result[]): string[] {
  const limit = limitOf(results);
  const lines = [
    columns.map(([heading]) => heading),
    ...results.map((result) => columns.map(([, cell]) => cell(result, limit))),
  ];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => line[index]!.length)));
  return lines.map((line) => line.map((cell, index) => align(cell, widths[index]!, index)).join('  '));
}

function asRecord({ scenario, bytes, results, roundTrips }: ScenarioResult) {
  const limit = limitOf(results);
  return {
    scenario: scenario.name,
    bytes,
    roundTrips,
    results: results.map((result) => ({
      ...result,
      requestsPerSecondToLimit: ratio('requestsPerSecond', result, limit),
      cpuToLimit: ratio('cpuMsPerRequest', result, limit),
    })),
  };
}

function limitOf(results: readonly Result[]): Result | undefined {
  return results.find(({ id }) => id === 'd');
}

function ratio(
  figure: 'requestsPerSecond' | 'cpuMsPerRequest' | 'databaseCpuMsPerRequest',
  result: Result,
  limit: Result | undefined,
): number | undefined {
  return limit && result[figure] / limit[figure];
}

function align(cell: string, width: number, index: number): string {
  return index === 0 ? cell.padEnd(width) : cell.padStart(width);
}

function percent(share: number | undefined): string {
  return share === undefined ? '-' : `${(share * 100).toFixed(1)} %`;
}
