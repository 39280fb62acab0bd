import { createHmac, timingSafeEqual } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Principal } from '../access/principal.js';
import { principalSchema, toRecord } from '../access/principal-record.js';
import type { RequestScope } from './request-scope.js';

/** Header by which the gateway tells a subgraph in another process who is calling. */
export const scopeHeader = 'x-braiflow-scope';

const validityMs = 60_000;
const keptPrincipals = 1_000;

const requestSchema = z.object({
  expiresAtMs: z.number(),
  requestId: z.string(),
  address: z.string().nullable(),
  userAgent: z.string().nullable(),
  idempotency: z.object({ operation: z.string(), key: z.string(), digest: z.string() }).optional(),
});

/** A caller has the same principal for a second, and it is most of what is signed: each is written and read once. */
const written = new WeakMap<Principal, string>();
const read = new LRUCache<string, Principal>({ max: keptPrincipals });

/**
 * Signs a scope with the secret that gateway and subgraphs share; valid for a minute. The token is the principal, the
 * rest of the scope and the signature of both, apart by dots.
 */
export function signScope(
  { requestId, address, userAgent, principal, idempotency }: RequestScope,
  secret: string,
  nowMs: number,
): string {
  const request = { expiresAtMs: nowMs + validityMs, requestId, address, userAgent, idempotency };
  const signed = `${writePrincipal(principal)}.${encode(request)}`;
  return `${signed}.${signature(signed, secret).toString('base64url')}`;
}

/** The scope, or undefined when the token is missing, forged or expired. */
export function verifyScope(
  token: string | undefined,
  secret: string,
  nowMs: number,
): RequestScope | undefined {
  const [principal = '', request = '', given = '', more] = token?.split('.') ?? [];
  const expected = signature(`${principal}.${request}`, secret);
  const received = Buffer.from(given, 'base64url');
  if (more !== undefined || received.length !== expected.length || !timingSafeEqual(received, expected))
    return undefined;
  const { expiresAtMs, ...scope } = requestSchema.parse(decode(request));
  return expiresAtMs > nowMs ? { ...scope, principal: readPrincipal(principal) } : undefined;
}

/** Empty for nobody. */
function writePrincipal(principal: Principal | null): string {
  if (!principal) return '';
  let text = written.get(principal);
  if (text === undefined) written.set(principal, (text = encode(toRecord(principal))));
  return text;
}

/** The same object for the same text, so that what rules decided of a principal holds for the next request too. */
function readPrincipal(text: string): Principal | null {
  if (text === '') return null;
  let principal = read.get(text);
  if (!principal) read.set(text, (principal = principalSchema.parse(decode(text))));
  return principal;
}

function signature(signed: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(signed).digest();
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function decode(text: string): unknown {
  return JSON.parse(Buffer.from(text, 'base64url').toString());
}
