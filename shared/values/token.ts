import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits in base64url: unguessable, so a fast hash is enough to store it. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token: SHA-256 in base64url. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** A token that follows from another and a secret: whoever lacks the secret cannot foresee it. */
export function deriveToken(token: string, secret: string, purpose: string): string {
  return createHmac('sha256', Buffer.from(secret, 'base64'))
    .update(`${purpose}:${token}`)
    .digest('base64url');
}

/** Compares in the same time wherever the first difference is. */
export function equalSecrets(left: string, right: string): boolean {
  const [a, b] = [hashToken(left), hashToken(right)].map((text) => Buffer.from(text)) as [Buffer, Buffer];
  return timingSafeEqual(a, b);
}
