import type { FastifyInstance } from 'fastify';
import type { Stopping } from './stopping.js';

/** Asks one dependency whether it can serve; rejects with the reason when it cannot, for operators to read. */
export interface ReadinessCheck {
  readonly name: string;
  /** Without it the process serves, if not as well; then the answer says so, and stays ready. */
  readonly isOptional?: true;
  check(): Promise<void>;
}

const checkTimeoutMs = 3_000;

/** Liveness: the process answers. */
export function registerLiveness(app: FastifyInstance): void {
  app.get('/health/live', async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'live' }),
  );
}

/**
 * Readiness: all that it depends on answers, and it is not about to stop. `reasons` says why one does not. Each question
 * asks them all, so it is not for everybody.
 */
export function registerReadiness(
  app: FastifyInstance,
  checks: readonly ReadinessCheck[],
  stopping: Stopping,
): void {
  app.get('/health/ready', async (_request, reply) => {
    const answers = await Promise.all(checks.map(ask));
    const isReady = !stopping.hasBegun && answers.every(({ state }) => state !== 'unavailable');
    const reasons = answers.flatMap(({ name, reason }) => (reason ? [[name, reason]] : []));
    return reply
      .header('cache-control', 'no-store')
      .code(isReady ? 200 : 503)
      .send({
        status: stopping.hasBegun ? 'stopping' : isReady ? 'ready' : 'unavailable',
        dependencies: Object.fromEntries(answers.map(({ name, state }) => [name, state])),
        ...(reasons.length > 0 && { reasons: Object.fromEntries(reasons) }),
      });
  });
}

interface Answer {
  readonly name: string;
  readonly state: 'ready' | 'degraded' | 'unavailable';
  readonly reason?: string;
}

async function ask({ name, isOptional, check }: ReadinessCheck): Promise<Answer> {
  const { promise: tooLate, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new Error(`gave no answer within ${checkTimeoutMs / 1_000} s`)),
    checkTimeoutMs,
  );
  return Promise.race([check(), tooLate])
    .then((): Answer => ({ name, state: 'ready' }))
    .catch((error: Error & { readonly code?: unknown }): Answer => {
      // A host of several addresses fails without a message (AggregateError).
      const reason = error.message || String(error.code);
      return { name, state: isOptional ? 'degraded' : 'unavailable', reason };
    })
    .finally(() => clearTimeout(timer));
}
