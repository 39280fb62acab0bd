import { createHash } from 'node:crypto';

/** What the first link of a chain has for the hash of the link before it. */
export const firstPreviousHash = Buffer.alloc(32);

/** SHA-256 over the hash of the link before and the canonical text of the audit row. */
export function linkHash(previousHash: Buffer, canonicalText: string): Buffer {
  return createHash('sha256').update(previousHash).update(canonicalText).digest();
}
