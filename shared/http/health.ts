import type { FastifyInstance } from 'fastify';

/** Asks one dependency whether it can serve; rejects when it cannot. */
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

/** Readiness: all that it depends on answers. Each question asks them all, so it is not for everybody. */
export function registerReadiness(app: FastifyInstance, checks: readonly ReadinessCheck[]): void {
  app.get('/health/ready', async (_request, reply) => {
    const states = await Promise.all(checks.map(stateOf));
    const isReady = states.every(([, state]) => state !== 'unavailable');
    return reply
      .header('cache-control', 'no-store')
      .code(isReady ? 200 : 503)
      .send({ status: isReady ? 'ready' : 'unavailable', dependencies: Object.fromEntries(states) });
  });
}

type State = 'ready' | 'degraded' | 'unavailable';

async function stateOf({ name, isOptional, check }: ReadinessCheck): Promise<[string, State]> {
  const { promise: tooLate, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('timed out')), checkTimeoutMs);
  return Promise.race([check(), tooLate])
    .then((): [string, State] => [name, 'ready'])
    .catch((): [string, State] => [name, isOptional ? 'degraded' : 'unavailable'])
    .finally(() => clearTimeout(timer));
}
