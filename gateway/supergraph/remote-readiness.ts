import type { Config } from '../../shared/config/config.js';
import { internalSecretOf } from '../../shared/config/secrets.js';
import type { ReadinessCheck } from '../../shared/http/health.js';
import { scopeHeader, signScope } from '../../shared/requests/scope-token.js';
import type { Clock } from '../../shared/values/clock.js';
import type { SubgraphEntry } from './read-supergraph-file.js';

/** Where a subgraph answers over HTTP, if it does. */
type Endpoint = Pick<SubgraphEntry, 'name' | 'url'>;

/** Nobody is known without it, so a gateway that does not reach it answers nothing; every other one leaves the rest. */
export const vitalSubgraph = 'identity';

export interface ReadinessQuestion {
  /** Shared with the subgraphs. */
  readonly secret: string;
  readonly clock: Clock;
}

/** Whether each subgraph behind HTTP is ready, and believes this gateway. */
export function remoteReadiness(entries: readonly Endpoint[], question: ReadinessQuestion): ReadinessCheck[] {
  return entries.flatMap(({ name, url }) => {
    if (!url) return [];
    const check = () => askReadiness(url, question);
    return name === vitalSubgraph ? { name, check } : { name, check, isOptional: true };
  });
}

/** The same for the URLs of a configuration, before a gateway runs with it. */
export function checksOfUrls(config: Config, clock: Clock): ReadinessCheck[] {
  const endpoints = Object.entries(config.subgraphUrls).map(([name, url]) => ({ name, url }));
  return endpoints.length > 0 ? remoteReadiness(endpoints, { secret: internalSecretOf(config), clock }) : [];
}

/** Throws when a subgraph that answers does not believe this gateway. One that does not answer may be about to start. */
export async function refuseForeignSecret(
  entries: readonly Endpoint[],
  question: ReadinessQuestion,
): Promise<void> {
  const asked = entries.map(async ({ name, url }) => {
    const error: unknown = url && (await askReadiness(url, question).catch((reason: unknown) => reason));
    if (error instanceof GatewayRefused) throw new Error(`The subgraph ${name} ${error.message}.`);
  });
  await Promise.all(asked);
}

class GatewayRefused extends Error {
  override readonly name = 'GatewayRefused';
}

const answerTimeoutMs = 2_000;

/** Rejects with the rest of a sentence that the subgraph's name begins. */
async function askReadiness(url: string, { secret, clock }: ReadinessQuestion): Promise<void> {
  const nobody = { requestId: 'readiness', address: null, userAgent: null, principal: null };
  const response = await fetch(new URL('/health/ready', url), {
    headers: { [scopeHeader]: signScope(nobody, secret, clock.now().getTime()) },
    signal: AbortSignal.timeout(answerTimeoutMs),
  }).catch((cause: unknown) => {
    throw new Error(`does not answer at ${new URL(url).host}`, { cause });
  });
  if (response.status === 401)
    throw new GatewayRefused(
      'refuses this gateway: its INTERNAL_SECRET is another one, or its clock is more than a minute apart',
    );
  if (!response.ok) throw new Error(`answers that it is not ready (${response.status})`);
}
