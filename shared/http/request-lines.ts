import type { FastifyRequest } from 'fastify';

const omitted = new WeakSet<FastifyRequest>();

/** Writes no line in the log for this request: one of a flood, of which there are lines enough. */
export function omitLine(request: FastifyRequest): void {
  omitted.add(request);
}

/** Whether the request has a line in the log. */
export function isLogged(request: FastifyRequest): boolean {
  return !omitted.has(request);
}
