import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from '../../shared/config/logger.js';
import { DomainError } from '../../shared/errors/domain-error.js';
import { notFound } from '../../shared/errors/errors.js';
import { methodNotAllowed } from '../answers/errors.js';
import { abandonBody } from '../limits/abandon-body.js';
import type { NetworkAllowance } from '../limits/network-allowance.js';
import { originRefusals } from './origin-refusals.js';

interface Path {
  readonly pattern: RegExp;
  readonly methods: Set<string>;
}

/**
 * Answers OPTIONS on every path, and a method that a path does not have with METHOD-001; both name in `Allow`
 * those that it has. What is not there, and whoever only asks for methods, is taken from the allowance of their network;
 * what pages of listed origins ask before each of their requests is not. What pages of other origins ask is refused with
 * ORIGIN-001. Register before the routes, after CORS.
 */
export function answerMethods(app: FastifyInstance, takeAllowance: NetworkAllowance, logger: Logger): void {
  const refuseOrigin = originRefusals(logger);
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
    const isPreflight = method === 'OPTIONS' && reply.hasHeader('access-control-allow-origin');
    if (!isPreflight) await takeAllowance(request, reply);
    const path = request.url.split('?')[0]!;
    const allowed = methodsOf(path, paths);
    if (!isPreflight && isAskedByBrowser(request) && allowed.length > 0) throw refuseOrigin(request);
    if (allowed.length > 0) void reply.header('allow', allowed.join(', '));
    if (method === 'OPTIONS' && allowed.length > 0) return reply.code(204).send();
    abandonBody(request, reply);
    if (allowed.length === 0) throw new DomainError(notFound, `There is no ${method} ${path.slice(0, 200)}.`);
    throw new DomainError(methodNotAllowed, `${method} is not for this path; it has ${allowed.join(', ')}.`);
  });
}

/** Whether it is what a browser asks before a page's request to another origin. */
function isAskedByBrowser({ method, headers }: FastifyRequest): boolean {
  return method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
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
