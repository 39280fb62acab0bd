import type { BenchOptions } from './options.js';
import type { Result } from './measure/result.js';

type Column = readonly [heading: string, cell: (result: Result, limit: Result) => string];

const columns: readonly Column[] = [
  ['contender', ({ id, title }) => `${id}  ${title}`],
  ['req/s', ({ requestsPerSecond }) => requestsPerSecond.toFixed(0)],
  ['(rounds)', ({ slowestRound, fastestRound }) => `${slowestRound.toFixed(0)}-${fastestRound.toFixed(0)}`],
  ['of limit', (result, limit) => percent(result.requestsPerSecond / limit.requestsPerSecond)],
  ['CPU ms', ({ cpuMsPerRequest }) => cpuMsPerRequest.toFixed(2)],
  ['x limit', (result, limit) => (result.cpuMsPerRequest / limit.cpuMsPerRequest).toFixed(1)],
  ['PG CPU ms', ({ databaseCpuMsPerRequest }) => databaseCpuMsPerRequest.toFixed(2)],
  ['load CPU ms', ({ generatorCpuMsPerRequest }) => generatorCpuMsPerRequest.toFixed(2)],
  ['p50 ms', ({ p50Ms }) => p50Ms.toFixed(1)],
  ['p99 ms', ({ p99Ms }) => p99Ms.toFixed(1)],
  ['RSS MiB', ({ peakMemoryMib }) => peakMemoryMib.toFixed(0)],
];

/** A table for people; the last line is the same as JSON, for programs. The last result is the limit. */
export function report(results: readonly Result[], options: BenchOptions, bytes: number): string {
  const limit = results.at(-1)!;
  const { rounds, seconds, connections } = options;
  const lines = [
    columns.map(([heading]) => heading),
    ...results.map((result) => columns.map(([, cell]) => cell(result, limit))),
  ];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => line[index]!.length)));
  const table = lines.map((line) => line.map((cell, index) => align(cell, widths[index]!, index)).join('  '));
  return [
    '',
    `${rounds} rounds of ${seconds} s, ${connections} connections, answers of ${bytes} bytes, all equal; CPU per request.`,
    '',
    ...table,
    '',
    JSON.stringify({
      rounds,
      seconds,
      connections,
      bytes,
      results: results.map((result) => withRatios(result, limit)),
    }),
  ].join('\n');
}

function withRatios(result: Result, limit: Result) {
  return {
    ...result,
    requestsPerSecondToLimit: result.requestsPerSecond / limit.requestsPerSecond,
    cpuToLimit: result.cpuMsPerRequest / limit.cpuMsPerRequest,
  };
}

function align(cell: string, width: number, index: number): string {
  return index === 0 ? cell.padEnd(width) : cell.padStart(width);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
