import { setTimeout as delay } from 'node:timers/promises';
import { loadavg } from 'node:os';
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

/** What one flood does to the quiet tenant, in pairs of phases: alone, and flooded right after. */
export class FloodedTenant {
  readonly #alone: number[][] = [];
  readonly #flooded: number[][] = [];
  readonly #cpu = { alone: 0, flooded: 0 };
  readonly #loads: number[] = [];
  readonly #counts: Record<string, number> = {};

  constructor(private readonly options: FloodedTenantOptions) {}

  async measure(): Promise<void> {
    const { flood: options, pid } = this.options;
    this.#loads.push(loadavg()[0]!);
    this.#cpu.alone += await this.#phase(this.#alone, pid);
    // Until the burst is gone the tenant does no more than it may.
    const [first] = options.requests;
    const requests: FloodRequest[] = [{ method: 'GET', path: '/v1/me', headers: first!.headers }];
    const burst = await Flood.begin({ ...options, requests, perSecond: 300 });
    await delay(1_000);
    await burst.end();
    const flood = await Flood.begin(options);
    await delay(200);
    this.#cpu.flooded += await this.#phase(this.#flooded, pid);
    for (const [name, count] of Object.entries(await flood.end()))
      this.#counts[name] = (this.#counts[name] ?? 0) + count;
  }

  /** The median of the rounds counts: a moment in which the machine did something else is in one of them. */
  report(): string {
    const { name, flood, seconds } = this.options;
    const p95s = (phases: number[][]) => phases.map((times) => percentile(times, 0.95));
    const ratios = p95s(this.#flooded).map((p95, round) => p95 / p95s(this.#alone)[round]!);
    const ratio = percentile(ratios, 0.5);
    const line = (phases: number[][]) =>
      `p50 ${percentile(phases.flat(), 0.5).toFixed(1)} ms, p95 ${percentile(phases.flat(), 0.95).toFixed(1)} ms, median p95 of a round ${percentile(p95s(phases), 0.5).toFixed(1)} ms`;
    const sent = flood.perSecond * seconds * ratios.length;
    return [
      `Another tenant sends ${name}: ${JSON.stringify(this.#counts)}`,
      `  alone    ${line(this.#alone)}`,
      `  flooded  ${line(this.#flooded)}`,
      `  each of the flood takes ${((this.#cpu.flooded - this.#cpu.alone) / sent).toFixed(2)} ms of CPU; load ${percentile(this.#loads, 0.5).toFixed(1)}`,
      `  p95 × ${ratio.toFixed(2)} (rounds: ${ratios.map((each) => each.toFixed(2)).join(', ')}): ${ratio < 2 ? 'less than doubles' : 'MORE THAN DOUBLES'}\n`,
    ].join('\n');
  }

  async #phase(phases: number[][], pid: number): Promise<number> {
    const startMs = cpuMs([pid]);
    phases.push(await this.options.quiet.ask(this.options.seconds));
    return cpuMs([pid]) - startMs;
  }
}
