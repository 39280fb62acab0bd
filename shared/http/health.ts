import type { FastifyInstance } from 'fastify';

/** Asks one dependency whether it can serve; rejects when it cannot. */
export interface ReadinessCheck {
  readonly name: string;
  check(): Promise<void>;
}

const checkTimeoutMs = 3_000;

/** Liveness (the process answers) apart from readiness (all that it depends on answers). */
export function registerHealth(app: FastifyInstance, checks: readonly ReadinessCheck[]): void {
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    const states = await Promise.all(checks.map(stateOf));
    const isReady = states.every(([, state]) => state === 'ready');
    return reply
      .code(isReady ? 200 : 503)
      .send({ status: isReady ? 'ready' : 'unavailable', dependencies: Object.fromEntries(states) });
  });
}

async function stateOf({ name, check }: ReadinessCheck): Promise<[string, 'ready' | 'unavailable']> {
  const { promise: tooLate, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('timed out')), checkTimeoutMs);
  return Promise.race([check(), tooLate])
    .then((): [string, 'ready'] => [name, 'ready'])
    .catch((): [string, 'unavailable'] => [name, 'unavailable'])
    .finally(() => clearTimeout(timer));
}
