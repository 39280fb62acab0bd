import type { BenchRequest, Contender } from '../contenders/contender.js';
import { cpuMs, familyCpuMs } from '../processes/process-usage.js';
import { load } from './load.js';

export interface RoundOptions {
  readonly request: BenchRequest;
  readonly bytes: number;
  readonly connections: number;
  readonly seconds: number;
  readonly postmaster: number;
  /** For writes: what works on when they are answered, and resolves when it is done. */
  readonly aftermath?: Aftermath;
}

/** The relay works in one process, whoever writes; its work for a contender's writes is the contender's. */
export interface Aftermath {
  readonly relay: number;
  readonly settle: () => Promise<void>;
  /** Bytes of the write-ahead log so far. */
  readonly walBytes: () => Promise<number>;
}

/** What one contender did under load. */
export interface Round {
  readonly requestsPerSecond: number;
  readonly cpuMsPerRequest: number;
  /** Of the process that clients speak to. */
  readonly gatewayCpuMsPerRequest: number;
  readonly databaseCpuMsPerRequest: number;
  readonly generatorCpuMsPerRequest: number;
  /** Of the write-ahead log; zero for reads. */
  readonly walBytesPerRequest: number;
  readonly timesMs: readonly number[];
}

/** Loads one contender and nothing else; all CPU time meanwhile is due to its answers. */
export async function runRound(contender: Contender, options: RoundOptions): Promise<Round> {
  const { aftermath } = options;
  const own = contender.processes.map(({ pid }) => pid);
  const pids = [...new Set([...own, ...(aftermath ? [aftermath.relay] : [])])];
  const usage = () =>
    [cpuMs(pids), cpuMs(pids.slice(0, 1)), familyCpuMs(options.postmaster), cpuMs([process.pid])] as const;

  const walBefore = await aftermath?.walBytes();
  const before = usage();
  const startMs = performance.now();
  const timesMs = await load({ url: contender.url, ...options });
  const seconds = (performance.now() - startMs) / 1_000;
  await aftermath?.settle();
  const after = usage();
  const walBytes = aftermath ? (await aftermath.walBytes()) - walBefore! : 0;

  const perRequest = (part: 0 | 1 | 2 | 3) => (after[part] - before[part]) / timesMs.length;
  return {
    requestsPerSecond: timesMs.length / seconds,
    cpuMsPerRequest: perRequest(0),
    gatewayCpuMsPerRequest: perRequest(1),
    databaseCpuMsPerRequest: perRequest(2),
    generatorCpuMsPerRequest: perRequest(3),
    walBytesPerRequest: walBytes / timesMs.length,
    timesMs,
  };
}
