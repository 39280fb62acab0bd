import { LRUCache } from 'lru-cache';

export interface StoreLimits {
  readonly documents: number;
  readonly bytes: number;
  /** Of each business. */
  readonly share: { readonly documents: number; readonly bytes: number };
}

export const usualStoreLimits: StoreLimits = {
  documents: 20_000,
  bytes: 32 * 1024 * 1024,
  share: { documents: 1_000, bytes: 2 * 1024 * 1024 },
};

type Share = LRUCache<string, string>;

/**
 * Documents that clients registered by their hash, each business for itself. What exceeds a business's
 * share replaces its own; what exceeds the store is taken from the business that has the most of it.
 */
export class RegisteredDocuments {
  readonly #shares = new Map<string, Share>();
  #documents = 0;
  #bytes = 0;

  constructor(private readonly limits: StoreLimits = usualStoreLimits) {}

  get documents(): number {
    return this.#documents;
  }

  get bytes(): number {
    return this.#bytes;
  }

  find(businessId: string, hash: string): string | undefined {
    return this.#shares.get(businessId)?.get(hash);
  }

  /** `hash` must be the text's. Whether it is kept: a text larger than a share is not. */
  keep(businessId: string, hash: string, text: string): boolean {
    const share = this.#shares.get(businessId) ?? this.#openShare();
    share.set(hash, text);
    while (share.size > this.limits.share.documents) share.pop();
    if (share.size > 0) this.#shares.set(businessId, share);
    while (this.#documents > this.limits.documents || this.#bytes > this.limits.bytes) this.#makeRoom();
    return this.#shares.get(businessId)?.has(hash) ?? false;
  }

  #openShare(): Share {
    return new LRUCache<string, string>({
      // Without `max`: by that it would take its memory at once, and there are many businesses.
      maxSize: this.limits.share.bytes,
      sizeCalculation: (text) => Buffer.byteLength(text),
      onInsert: (text, _hash, reason) => reason === 'add' && this.#count(1, Buffer.byteLength(text)),
      dispose: (text, _hash, reason) => reason !== 'set' && this.#count(-1, -Buffer.byteLength(text)),
    });
  }

  #count(documents: number, bytes: number): void {
    this.#documents += documents;
    this.#bytes += bytes;
  }

  #makeRoom(): void {
    let [largest, id]: [Share | undefined, string] = [undefined, ''];
    for (const [businessId, share] of this.#shares) {
      if (!largest || share.calculatedSize > largest.calculatedSize) [largest, id] = [share, businessId];
    }
    largest!.pop();
    if (largest!.size === 0) this.#shares.delete(id);
  }
}
