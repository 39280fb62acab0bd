import { setTimeout as delay } from 'node:timers/promises';
import { cpus } from 'node:os';
import { percentile } from '../measure/statistics.js';
import { cpuMs } from '../processes/process-usage.js';
import { Flood, type FloodOptions, type FloodRequest } from './flood.js';
import type { QuietTenant } from './quiet-tenant.js';

export interface FloodedTenantOptions {
  readonly name: string;
  readonly quiet: QuietTenant;
  readonly flood: FloodOptions;
  /** Of each phase. */
  readonly seconds: number;
  /** Of the platform's process. */
  readonly pid: number;
}

/** Where others use more of the machine, their work is measured and not the platform's. */
const leastIdle = 0.3;

/** What one flood does to the quiet tenant, in pairs of phases: alone, and flooded right after. */
export class FloodedTenant {
  readonly #alone: number[][] = [];
  readonly #flooded: number[][] = [];
  readonly #cpu = { alone: 0, flooded: 0 };
  /** Of each round: how much of the machine's time nobody used before the flood. */
  readonly #idle: number[] = [];
  readonly #counts: Record<string, number> = {};

  constructor(private readonly options: FloodedTenantOptions) {}

  async measure(): Promise<void> {
    const { flood: options, pid } = this.options;
    const idleShare = watchIdle();
    this.#cpu.alone += await this.#phase(this.#alone, pid);
    this.#idle.push(idleShare());
    // Until the burst is gone the tenant does no more than it may.
    const [first] = options.requests;
    const requests: FloodRequest[] = [{ method: 'GET', path: '/v1/me', headers: first!.headers }];
    const burst = await Flood.begin({ ...options, requests, perSecond: 300 });
    await delay(1_000);
    await burst.end();
    const flood = await Flood.begin(options);
    await delay(500);
    this.#cpu.flooded += await this.#phase(this.#flooded, pid);
    for (const [name, count] of Object.entries(await flood.end()))
      this.#counts[name] = (this.#counts[name] ?? 0) + count;
  }

  /** The median of the rounds counts, of those in which the machine had room. */
  report(): string {
    const { name, flood, seconds } = this.options;
    const p95s = (phases: number[][]) => phases.map((times) => percentile(times, 0.95));
    const ratios = p95s(this.#flooded).map((p95, round) => p95 / p95s(this.#alone)[round]!);
    const fair = ratios.filter((_ratio, round) => this.#idle[round]! >= leastIdle);
    const ratio = percentile(fair.length > 0 ? fair : ratios, 0.5);
    const line = (phases: number[][]) =>
      `p50 ${percentile(phases.flat(), 0.5).toFixed(1)} ms, p95 ${percentile(phases.flat(), 0.95).toFixed(1)} ms, median p95 of a round ${percentile(p95s(phases), 0.5).toFixed(1)} ms`;
    const sent = flood.perSecond * seconds * ratios.length;
    return [
      `Another tenant sends ${name}: ${JSON.stringify(this.#counts)}`,
      `  alone    ${line(this.#alone)}`,
      `  flooded  ${line(this.#flooded)}`,
      `  each of the flood takes ${((this.#cpu.flooded - this.#cpu.alone) / sent).toFixed(2)} ms of CPU`,
      `  p95 of each round (idle): ${ratios.map((each, round) => `× ${each.toFixed(2)} (${Math.round(this.#idle[round]! * 100)} %)`).join(', ')}`,
      `  p95 × ${ratio.toFixed(2)}, the median of ${fair.length} rounds on a machine with room: ${verdictOn(ratio, fair.length)}\n`,
    ].join('\n');
  }

  async #phase(phases: number[][], pid: number): Promise<number> {
    const startMs = cpuMs([pid]);
    phases.push(await this.options.quiet.ask(this.options.seconds));
    return cpuMs([pid]) - startMs;
  }
}

function verdictOn(ratio: number, rounds: number): string {
  if (rounds === 0) return 'THE MACHINE HAD NO ROOM';
  return ratio < 2 ? 'less than doubles' : 'MORE THAN DOUBLES';
}

/** Begins to watch the machine; the answer tells which share of its time was idle since. */
function watchIdle(): () => number {
  const times = () =>
    cpus().reduce(
      ({ idle, all }, { times: each }) => ({
        idle: idle + each.idle,
        all: all + Object.values(each).reduce((sum, ms) => sum + ms, 0),
      }),
      { idle: 0, all: 0 },
    );
  const start = times();
  return () => {
    const end = times();
    return (end.idle - start.idle) / (end.all - start.all);
  };
}
