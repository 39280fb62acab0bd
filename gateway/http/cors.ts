import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../../shared/config/config.js';

const allowedHeaders = [
  ...['Authorization', 'X-API-Key', 'Content-Type', 'Accept', 'Idempotency-Key', 'If-Match', 'If-None-Match'],
  ...['X-Request-Id', 'X-Token-Delivery', 'Apollo-Require-Preflight', 'traceparent', 'tracestate'],
];

const exposedHeaders = [
  ...['X-Request-Id', 'ETag', 'Allow', 'Idempotent-Replayed', 'Retry-After', 'RateLimit', 'RateLimit-Policy'],
  ...['X-RateLimit-Limit', 'X-RateLimit-Remaining', 'X-RateLimit-Reset'],
];

const preflightAgeSeconds = 7_200;

/** Pages of this machine, on whatever port: a frontend under development. */
const loopback = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/;

/**
 * Lets pages of the configured origins call the platform, with their cookies, and outside production those of this
 * machine; nobody else's. An origin is answered by its name, never by `*`.
 */
export async function registerCors(
  app: FastifyInstance,
  { corsOrigins, isProduction }: Pick<Config, 'corsOrigins' | 'isProduction'>,
): Promise<void> {
  if (corsOrigins.length === 0 && isProduction) return;
  const isAllowed = (origin: string) =>
    corsOrigins.includes(origin) || (!isProduction && loopback.test(origin));
  await app.register(cors, {
    origin: (origin, answer) => answer(null, origin !== undefined && isAllowed(origin) && origin),
    credentials: true,
    methods: ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE'],
    allowedHeaders,
    exposedHeaders,
    maxAge: preflightAgeSeconds,
    // Every OPTIONS is answered in one place, with `Allow`: see methods.ts.
    strictPreflight: false,
    preflightContinue: true,
  });
}
