import type { FastifyInstance } from 'fastify';
import { DomainError } from '../../shared/errors/domain-error.js';
import { notFound } from '../../shared/errors/errors.js';
import { methodNotAllowed } from '../errors.js';

interface Path {
  readonly pattern: RegExp;
  readonly methods: Set<string>;
}

/**
 * Answers OPTIONS on every path, and a method that a path does not have with METHOD-001; both name in `Allow`
 * those that it has. Register before the routes, after CORS.
 */
export function answerMethods(app: FastifyInstance): void {
  const paths = new Map<string, Path>();
  app.addHook('onRoute', ({ url, method }) => {
    // The route by which CORS lets preflights through.
    if (url === '*') return;
    const path = paths.get(url) ?? { pattern: patternOf(url), methods: new Set(['OPTIONS']) };
    for (const each of [method].flat()) path.methods.add(each);
    paths.set(url, path);
  });
  app.addHook('onRequest', async (request, reply) => {
    const { method, is404 } = request;
    if (method !== 'OPTIONS' && !is404) return;
    const path = request.url.split('?')[0]!;
    const allowed = methodsOf(path, paths);
    if (allowed.length > 0) void reply.header('allow', allowed.join(', '));
    if (method !== 'OPTIONS' && allowed.length > 0)
      throw new DomainError(
        methodNotAllowed,
        `${method} is not for this path; it has ${allowed.join(', ')}.`,
      );
    if (method !== 'OPTIONS') return;
    if (allowed.length === 0) throw new DomainError(notFound, `There is no OPTIONS ${path.slice(0, 200)}.`);
    return reply.code(204).send();
  });
}

/** Fastify's pattern as an expression; it is not asked itself, since it looks for one method at a time. */
function patternOf(url: string): RegExp {
  const parts = url
    .split('/')
    .map((part) => (part.startsWith(':') ? '[^/]+' : part.replace(/[^\w-]/g, '\\$&')));
  return new RegExp(`^${parts.join('/').replace(/\/$/, '')}/?$`);
}

function methodsOf(path: string, paths: ReadonlyMap<string, Path>): string[] {
  const found = [...paths.values()].filter(({ pattern }) => pattern.test(path));
  return [...new Set(found.flatMap(({ methods }) => [...methods]))].toSorted();
}
