import type { Contender } from '../contenders/contender.js';
import { bytesOfEqualAnswers } from '../equal-answers.js';
import { load, type LoadOptions } from '../measure/load.js';
import { median, percentile } from '../measure/statistics.js';
import { overview } from '../scenarios/read-scenarios.js';
import { requestTo } from '../scenarios/scenario.js';
import { openLoop } from './open-loop.js';

export interface LatencyOptions {
  readonly contenders: readonly Contender[];
  readonly token: string;
  readonly rounds: number;
  /** Of each contender in each round. */
  readonly seconds: number;
  /** Of the load at saturation. */
  readonly share: number;
}

/** The times of one contender below saturation; medians of the rounds. */
export interface Latency {
  readonly title: string;
  /** Answers a second when it is asked as fast as it answers. */
  readonly saturation: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Of each round: how many times the median the slowest hundredth took at the least. */
  readonly ratios: readonly number[];
}

const connections = 16;
const saturationSeconds = 5;

/** Asks each contender for the overview at a constant rate, in turn: what else the machine does falls on all alike. */
export async function measureLatency(options: LatencyOptions): Promise<Latency[]> {
  const { contenders, token, rounds, seconds, share } = options;
  const bytes = await bytesOfEqualAnswers(contenders, overview, token);
  const measured: Measured[] = [];
  for (const contender of contenders) {
    const asked = { url: contender.url, request: requestTo(contender, overview, token), bytes };
    const saturation = await saturate({ ...asked, connections, seconds: saturationSeconds });
    measured.push({ title: contender.title, asked, saturation, rounds: [] });
  }
  for (let round = 0; round < rounds; round += 1)
    for (const { asked, saturation, rounds: done } of measured)
      done.push(await openLoop({ ...asked, requestsPerSecond: saturation * share, seconds }));
  return measured.map(latencyOf);
}

interface Measured {
  readonly title: string;
  readonly asked: Pick<LoadOptions, 'url' | 'request' | 'bytes'>;
  readonly saturation: number;
  /** The times of each round, in ms. */
  readonly rounds: number[][];
}

/** Answers a second, once warm. */
async function saturate(options: LoadOptions): Promise<number> {
  await load(options);
  const startMs = performance.now();
  const answers = (await load(options)).length;
  return answers / ((performance.now() - startMs) / 1_000);
}

function latencyOf({ title, saturation, rounds }: Measured): Latency {
  const of = (share: number) => rounds.map((times) => percentile(times, share));
  const [p50s, p99s] = [of(0.5), of(0.99)];
  const ratios = p99s.map((p99, round) => p99 / p50s[round]!);
  return { title, saturation, p50Ms: median(p50s), p99Ms: median(p99s), ratios };
}
