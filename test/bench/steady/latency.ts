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
  /** Answers a second when it is asked as fast as it answers, before each round. */
  readonly saturation: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Of each round: how many times the median the slowest hundredth took at the least. */
  readonly ratios: readonly number[];
}

const connections = 16;
const warmUpSeconds = 5;
const saturationSeconds = 3;

/**
 * Asks each contender for the overview at a constant rate, in turn: what else the machine does falls on all alike. The
 * rate of a round is a share of what the contender did just before it, since the machine can do more at one time than at
 * another.
 */
export async function measureLatency(options: LatencyOptions): Promise<Latency[]> {
  const { contenders, token, rounds, seconds, share } = options;
  const bytes = await bytesOfEqualAnswers(contenders, overview, token);
  const measured: Measured[] = [];
  for (const contender of contenders) {
    const asked = { url: contender.url, request: requestTo(contender, overview, token), bytes };
    await load({ ...asked, connections, seconds: warmUpSeconds });
    measured.push({ title: contender.title, asked, rounds: [] });
  }
  for (let round = 0; round < rounds; round += 1)
    for (const { asked, rounds: done } of measured) {
      const saturation = await saturate({ ...asked, connections, seconds: saturationSeconds });
      const requestsPerSecond = saturation * share;
      done.push({ saturation, timesMs: await openLoop({ ...asked, requestsPerSecond, seconds }) });
    }
  return measured.map(latencyOf);
}

interface Measured {
  readonly title: string;
  readonly asked: Pick<LoadOptions, 'url' | 'request' | 'bytes'>;
  readonly rounds: { readonly saturation: number; readonly timesMs: number[] }[];
}

/** Answers a second. */
async function saturate(options: LoadOptions): Promise<number> {
  const startMs = performance.now();
  const answers = (await load(options)).length;
  return answers / ((performance.now() - startMs) / 1_000);
}

function latencyOf({ title, rounds }: Measured): Latency {
  const of = (share: number) => rounds.map(({ timesMs }) => percentile(timesMs, share));
  const saturation = median(rounds.map((round) => round.saturation));
  const [p50s, p99s] = [of(0.5), of(0.99)];
  const ratios = p99s.map((p99, round) => p99 / p50s[round]!);
  return { title, saturation, p50Ms: median(p50s), p99Ms: median(p99s), ratios };
}
