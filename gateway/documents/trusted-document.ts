import { createHash } from 'node:crypto';

/** A document that the owner of the platform registered, before clients send it. */
export interface TrustedDocument {
  /** As the manifest names it; Apollo's tools take the hash. */
  readonly id: string;
  readonly text: string;
  /** SHA-256 of the text, in hexadecimal. */
  readonly hash: string;
}

export function trustedDocument(id: string, text: string): TrustedDocument {
  return { id, text, hash: hashOf(text) };
}

/** SHA-256 in hexadecimal, by which clients name a document. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
