import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** Of the texts of parsed documents; a parsed one takes some thirty times as much. */
const largestTexts = 512 * 1024;
/** A document without a text, which none has that was parsed. */
const unknownSize = 10_000;

/**
 * Parsed and valid documents, as Apollo Server asks for them by its hash of the schema and that of the text.
 * Trusted ones stay; the others while they are in use and there is room.
 */
export class DocumentStore {
  readonly #trusted = new Map<string, DocumentNode>();
  readonly #others = new LRUCache<string, DocumentNode>({
    max: 5_000,
    maxSize: largestTexts,
    sizeCalculation: ({ loc }) => loc?.source.body.length || unknownSize,
  });

  /** `isTrusted` tells by the hash of the text. */
  constructor(private readonly isTrusted: (hash: string) => boolean) {}

  async get(key: string): Promise<DocumentNode | undefined> {
    return this.#trusted.get(key) ?? this.#others.get(key);
  }

  async set(key: string, document: DocumentNode): Promise<void> {
    const [schema, hash] = key.split(':');
    if (!hash || !this.isTrusted(hash)) return void this.#others.set(key, document);
    for (const known of this.#trusted.keys()) {
      if (!known.startsWith(`${schema}:`)) this.#trusted.delete(known);
    }
    this.#trusted.set(key, document);
  }

  async delete(key: string): Promise<boolean> {
    return this.#trusted.delete(key) || this.#others.delete(key);
  }
}
