import { DomainError } from '../../shared/errors/domain-error.js';
import type { Principal } from '../../shared/principal/principal.js';
import { tooManyStreams } from '../errors.js';

/** Counts the open sockets and event streams of each user and each API key, on this gateway. */
export class StreamCount {
  readonly #open = new Map<string, number>();

  constructor(private readonly mostPerCaller: number) {}

  /** Answers how to give the place back. Throws STREAM-002 when the caller has as many as are allowed. */
  take({ businessId, userId, apiKeyId }: Principal): () => void {
    const caller = `${businessId} ${apiKeyId ?? userId}`;
    const open = this.#open.get(caller) ?? 0;
    if (open >= this.mostPerCaller)
      throw new DomainError(
        tooManyStreams,
        `This caller has ${open} open sockets and event streams already.`,
      );
    this.#open.set(caller, open + 1);
    return () => {
      const left = (this.#open.get(caller) ?? 1) - 1;
      if (left > 0) this.#open.set(caller, left);
      else this.#open.delete(caller);
    };
  }

  get total(): number {
    let total = 0;
    for (const open of this.#open.values()) total += open;
    return total;
  }
}
