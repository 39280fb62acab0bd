import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

const allowedHeaders = [
  ...['Authorization', 'X-API-Key', 'Content-Type', 'Accept', 'Idempotency-Key', 'If-Match', 'If-None-Match'],
  ...['X-Request-Id', 'X-Token-Delivery', 'Apollo-Require-Preflight', 'traceparent', 'tracestate'],
];

const exposedHeaders = [
  ...['X-Request-Id', 'ETag', 'Allow', 'Idempotent-Replayed', 'Retry-After', 'RateLimit', 'RateLimit-Policy'],
  ...['X-RateLimit-Limit', 'X-RateLimit-Remaining', 'X-RateLimit-Reset'],
];

const preflightAgeSeconds = 7_200;

/**
 * Lets pages of these origins call the platform, with their cookies; without origins nobody's. An origin is
 * answered by its name, never by `*`.
 */
export async function registerCors(app: FastifyInstance, origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  await app.register(cors, {
    origin: [...origins],
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
