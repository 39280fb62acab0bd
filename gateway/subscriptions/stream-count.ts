import { DomainError } from '../../shared/errors/domain-error.js';
import type { Principal } from '../../shared/access/principal.js';
import { tooManyStreams } from '../answers/errors.js';
import type { Leave, PlaceRule, PlaceStore } from '../limits/place-store.js';

/** Counts the open sockets and event streams of each user and each API key. */
export class StreamCount {
  readonly #rule: PlaceRule;
  #open = 0;

  constructor(
    private readonly places: PlaceStore,
    private readonly mostPerCaller: number,
  ) {
    this.#rule = { name: 'streams', most: mostPerCaller };
  }

  /** Answers how to give the place back. Throws STREAM-002 when the caller has as many as are allowed. */
  async take({ businessId, userId, apiKeyId }: Principal): Promise<Leave> {
    const leave = await this.places.enter(this.#rule, `${businessId} ${apiKeyId ?? userId}`);
    if (!leave)
      throw new DomainError(
        tooManyStreams,
        `This caller has ${this.mostPerCaller} open sockets and event streams already.`,
      );
    this.#open += 1;
    return () => {
      this.#open -= 1;
      leave();
    };
  }

  /** On this gateway. */
  get total(): number {
    return this.#open;
  }
}
