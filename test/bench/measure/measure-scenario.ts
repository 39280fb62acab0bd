import { bytesOfEqualAnswers } from '../equal-answers.js';
import type { Contender } from '../contenders/contender.js';
import type { BenchOptions } from '../options.js';
import { requestTo, type Scenario } from '../scenarios/scenario.js';
import { load } from './load.js';
import { resultOf, type Result } from './result.js';
import { runRound, type Round } from './round.js';

const warmUpSeconds = 2;

export interface Surroundings {
  /** Anew for each round, since a token ends before many rounds do. */
  readonly signIn: () => Promise<string>;
  /** Resolves when nothing is left to do for earlier requests. */
  readonly settle: () => Promise<void>;
  /** Bytes of the write-ahead log so far. */
  readonly walBytes: () => Promise<number>;
  /** The platform whose relay works for all contenders. */
  readonly platform: { readonly url: string; readonly pid: number };
  /** Parent of all of PostgreSQL's processes. */
  readonly postmaster: number;
  /** How often a write of the platform waits for PostgreSQL. */
  readonly countRoundTrips: (scenario: Scenario, token: string) => Promise<number>;
}

/** What each contender did with one scenario. */
export interface ScenarioResult {
  readonly scenario: Scenario;
  /** Of one answer. */
  readonly bytes: number;
  readonly results: readonly Result[];
  /** Of a write of the platform, from its begin to its commit. */
  readonly roundTrips?: number | undefined;
}

/** Loads the contenders that know the answer in turns, round by round. Throws unless they answer the same. */
export async function measureScenario(
  all: readonly Contender[],
  scenario: Scenario,
  options: Pick<BenchOptions, 'rounds' | 'seconds' | 'connections'>,
  { signIn, settle, walBytes, platform, postmaster, countRoundTrips }: Surroundings,
): Promise<ScenarioResult> {
  const contenders = all.filter(({ speech }) => scenario.questions[speech]);
  const token = await signIn();
  await scenario.prepare?.(platform.url, token);
  const aftermath = scenario.isWrite ? { relay: platform.pid, settle, walBytes } : undefined;
  const bytes = await bytesOfEqualAnswers(contenders, scenario, token);
  const roundTrips = scenario.isWrite ? await countRoundTrips(scenario, token) : undefined;
  for (const contender of contenders) {
    const request = requestTo(contender, scenario, token);
    await load({ url: contender.url, request, bytes, ...options, seconds: warmUpSeconds });
  }
  const rounds = new Map<Contender, Round[]>(contenders.map((contender) => [contender, []]));
  for (let number = 1; number <= options.rounds; number += 1) {
    const token = await signIn();
    for (const [contender, done] of rounds) {
      await settle();
      const request = requestTo(contender, scenario, token);
      const round = await runRound(contender, { request, bytes, postmaster, aftermath, ...options });
      done.push(round);
      const rate = round.requestsPerSecond.toFixed(0);
      console.log(`${scenario.name}  round ${number}  ${contender.id}  ${rate} req/s`);
    }
  }
  const results = [...rounds].map(([contender, done]) => resultOf(contender, done));
  return { scenario, bytes, results, roundTrips };
}
