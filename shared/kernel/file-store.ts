import type { Readable } from 'node:stream';

/** A place for bytes outside the database. Objects never change: what is new has a key of its own. */
export interface FileStore {
  /** What rows of `kernel.files` call it. */
  readonly id: string;
  /** Resolves when the whole object would outlive a loss of power; it is there then, or not at all. */
  put(key: string, content: AsyncIterable<Uint8Array>): Promise<void>;
  /** `length` bytes from `start` on, fewer at the end; all unless said. Rejects with ObjectMissing. */
  read(key: string, range?: ByteRange): Promise<Readable>;
  exists(key: string): Promise<boolean>;
  /** Succeeds too where there is no such object. */
  remove(key: string): Promise<void>;
  /** Every object, and what was left of puts that were cut short, in any order. */
  list(): AsyncIterable<StoreEntry>;
}

export interface ByteRange {
  readonly start: number;
  readonly length: number;
}

export interface StoreEntry {
  readonly key: string;
  readonly changedAt: Date;
}

/** The store has no object of this key. */
export class ObjectMissing extends Error {
  constructor(key: string, options?: ErrorOptions) {
    super(`The file store has no object ${key}.`, options);
    this.name = 'ObjectMissing';
  }
}
