import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Principal } from './principal.js';
import { principalSchema, toRecord } from './principal-record.js';
import type { RequestScope } from './request-scope.js';

/** Header by which the gateway tells a subgraph in another process who is calling. */
export const scopeHeader = 'x-braiflow-scope';

const validityMs = 60_000;

const scopeSchema = z.object({
  expiresAtMs: z.number(),
  requestId: z.string(),
  address: z.string().nullable(),
  userAgent: z.string().nullable(),
  principal: principalSchema.nullable(),
  idempotency: z.object({ operation: z.string(), key: z.string(), digest: z.string() }).optional(),
});

/** Signs a scope with the secret that gateway and subgraphs share; valid for a minute. */
export function signScope(
  { requestId, address, userAgent, principal, idempotency }: RequestScope,
  secret: string,
  nowMs: number,
): string {
  const request = { expiresAtMs: nowMs + validityMs, requestId, address, userAgent, idempotency };
  const payload = `${JSON.stringify(request).slice(0, -1)},"principal":${principalText(principal)}}`;
  const encoded = Buffer.from(payload).toString('base64url');
  return `${encoded}.${signature(encoded, secret).toString('base64url')}`;
}

/** By principal: a caller has the same one for a second, and it is most of what is signed. */
const principalTexts = new WeakMap<Principal, string>();

function principalText(principal: Principal | null): string {
  if (!principal) return 'null';
  const text = principalTexts.get(principal) ?? JSON.stringify(toRecord(principal));
  principalTexts.set(principal, text);
  return text;
}

/** The scope, or undefined when the token is missing, forged or expired. */
export function verifyScope(
  token: string | undefined,
  secret: string,
  nowMs: number,
): RequestScope | undefined {
  const [encoded = '', given = ''] = token?.split('.') ?? [];
  const expected = signature(encoded, secret);
  const received = Buffer.from(given, 'base64url');
  if (received.length !== expected.length || !timingSafeEqual(received, expected)) return undefined;
  const scope = scopeSchema.parse(JSON.parse(Buffer.from(encoded, 'base64url').toString()));
  return scope.expiresAtMs > nowMs ? scope : undefined;
}

function signature(encoded: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(encoded).digest();
}
