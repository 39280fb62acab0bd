import { createHash } from 'node:crypto';

/** Counts and hashes bytes as they pass. */
export class Digest {
  readonly #hash = createHash('sha256');
  bytes = 0;

  async *of(content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of content) {
      this.#hash.update(chunk);
      this.bytes += chunk.length;
      yield chunk;
    }
  }

  /** Once, when all have passed; `sha256` in hexadecimal digits. */
  end(): { bytes: number; sha256: string } {
    return { bytes: this.bytes, sha256: this.#hash.digest('hex') };
  }
}
