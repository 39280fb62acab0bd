import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { DomainError } from '../errors/domain-error.js';
import { invalidInput, unauthorized } from '../errors/errors.js';
import type { Clock } from '../values/clock.js';
import { scopeHeader, verifyScope } from '../requests/scope-token.js';
import { traceContextOf } from '../requests/trace-context.js';
import { startSpan } from '../requests/tracing.js';
import type { RunningSubgraph } from './running-subgraph.js';

const operationSchema = z.object({
  query: z.string(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
});

/** A subgraph over HTTP at `/<name>`, for gateways only: they vouch for the caller with the shared secret. */
export function registerSubgraphRoute(
  app: FastifyInstance,
  subgraph: RunningSubgraph,
  secret: string,
  clock: Clock,
): void {
  app.post(`/${subgraph.name}`, async (request) => {
    const token = request.headers[scopeHeader];
    const scope = verifyScope(typeof token === 'string' ? token : undefined, secret, clock.now().getTime());
    if (!scope) throw new DomainError(unauthorized, 'Only the gateway may ask a subgraph.');
    const operation = operationSchema.safeParse(request.body);
    if (!operation.success) throw new DomainError(invalidInput, 'The body is no GraphQL operation.');
    const { query, operationName, variables } = operation.data;
    const span = startSpan(`${subgraph.name} operation`, 'server', traceContextOf(request.headers));
    return subgraph
      .execute(
        { query, operationName: operationName ?? undefined, variables: variables ?? {} },
        span ? { ...scope, trace: span.context } : scope,
      )
      .finally(() => span?.end());
  });
}
