import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** Of the texts of parsed documents; a parsed one takes some thirty times as much. */
const largestTexts = 512 * 1024;
/** A document without a text, which none has that was parsed. */
const unknownSize = 10_000;

/**
 * Parsed and valid documents, as Apollo Server asks for them by its hash of the schema and that of the text.
 * Known ones (trusted, and those of REST) stay; the others while they are in use and there is room.
 */
export class DocumentStore {
  readonly #expected = new Map<string, DocumentNode>();
  readonly #others = new LRUCache<string, DocumentNode>({
    max: 5_000,
    maxSize: largestTexts,
    sizeCalculation: ({ loc }) => loc?.source.body.length || unknownSize,
  });

  /** `isKnown` tells by the hash of the text. */
  constructor(private readonly isKnown: (hash: string) => boolean) {}

  async get(key: string): Promise<DocumentNode | undefined> {
    return this.#expected.get(key) ?? this.#others.get(key);
  }

  async set(key: string, document: DocumentNode): Promise<void> {
    const [schema, hash] = key.split(':');
    if (!hash || !this.isKnown(hash)) return void this.#others.set(key, document);
    for (const kept of this.#expected.keys()) {
      if (!kept.startsWith(`${schema}:`)) this.#expected.delete(kept);
    }
    this.#expected.set(key, document);
  }

  async delete(key: string): Promise<boolean> {
    return this.#expected.delete(key) || this.#others.delete(key);
  }
}
