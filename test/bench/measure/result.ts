import type { Contender } from '../contenders/contender.js';
import { peakMemoryMib } from '../processes/process-usage.js';
import type { Round } from './round.js';
import { median, percentile } from './statistics.js';

/** A contender's figures over all rounds: medians, but for the times, which are of all requests. */
export interface Result {
  readonly id: string;
  readonly title: string;
  readonly requestsPerSecond: number;
  readonly slowestRound: number;
  readonly fastestRound: number;
  readonly cpuMsPerRequest: number;
  /** Of the process that clients speak to. */
  readonly gatewayCpuMsPerRequest: number;
  readonly databaseCpuMsPerRequest: number;
  readonly generatorCpuMsPerRequest: number;
  readonly walBytesPerRequest: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly peakMemoryMib: number;
}

/** Sums up a contender's rounds; its processes must still be running. */
export function resultOf({ id, title, processes }: Contender, rounds: readonly Round[]): Result {
  const all = (figure: 'requestsPerSecond' | `${string}CpuMsPerRequest` | 'cpuMsPerRequest') =>
    rounds.map((round) => round[figure as keyof Omit<Round, 'timesMs'>]);
  const timesMs = rounds.flatMap((round) => round.timesMs);
  return {
    id,
    title,
    requestsPerSecond: median(all('requestsPerSecond')),
    slowestRound: Math.min(...all('requestsPerSecond')),
    fastestRound: Math.max(...all('requestsPerSecond')),
    cpuMsPerRequest: median(all('cpuMsPerRequest')),
    gatewayCpuMsPerRequest: median(all('gatewayCpuMsPerRequest')),
    databaseCpuMsPerRequest: median(all('databaseCpuMsPerRequest')),
    generatorCpuMsPerRequest: median(all('generatorCpuMsPerRequest')),
    walBytesPerRequest: median(rounds.map((round) => round.walBytesPerRequest)),
    p50Ms: percentile(timesMs, 0.5),
    p99Ms: percentile(timesMs, 0.99),
    peakMemoryMib: peakMemoryMib(processes.map(({ pid }) => pid)),
  };
}
