import { DomainError } from '../../shared/errors/domain-error.js';
import { subscriberTooSlow } from '../errors.js';
import type { Frame } from './frame.js';

/** Frames that wait for one subscriber; they are shared, so this bounds references rather than bytes. */
export const mostWaiting = 256;

type Waiter = PromiseWithResolvers<IteratorResult<Frame, undefined>>;

/**
 * One stream to one client, read as an async iterator. It is bounded: whoever reads too slowly is told
 * so, with the cursor behind the last frame read, and delays nobody else.
 */
export class Subscriber implements AsyncIterableIterator<Frame, undefined> {
  #waiting: Frame[] = [];
  #reader: Waiter | undefined;
  #room: PromiseWithResolvers<void> | undefined;
  #end: { readonly error?: Error } | undefined;
  #lastPushed: number;
  #lastRead: string | undefined;

  /** Events up to `afterSeq` are known to the client: another gateway may have sent them before this one heard of them. */
  constructor(
    afterSeq: number,
    private readonly onEnd: (error?: Error) => void,
  ) {
    this.#lastPushed = afterSeq;
  }

  get isEnded(): boolean {
    return this.#end !== undefined;
  }

  /** Hands on a frame; one that came already is dropped. Ends the stream when too many wait. */
  push(frame: Frame): void {
    if (this.#end || frame.seq <= this.#lastPushed) return;
    if (this.#waiting.length >= mostWaiting) return this.end(this.#lag());
    this.#lastPushed = frame.seq;
    if (this.#reader) this.#answer({ value: frame, done: false });
    else this.#waiting.push(frame);
  }

  /** Resolves when half of the queue is free, or the stream has ended: what is replayed waits for its reader. */
  async room(): Promise<void> {
    if (this.#end || this.#waiting.length < mostWaiting / 2) return;
    this.#room ??= Promise.withResolvers();
    await this.#room.promise;
  }

  /** Ends the stream, after what waits when all is well, at once with an error. */
  end(error?: Error): void {
    if (this.#end) return;
    this.#end = { error };
    if (error) this.#waiting = [];
    this.#room?.resolve();
    if (this.#reader) this.#finish(this.#reader);
    this.onEnd(error);
  }

  async next(): Promise<IteratorResult<Frame, undefined>> {
    const frame = this.#waiting.shift();
    if (frame) {
      this.#lastRead = frame.cursor;
      if (this.#waiting.length < mostWaiting / 2) this.#makeRoom();
      return { value: frame, done: false };
    }
    const reader: Waiter = Promise.withResolvers();
    if (this.#end) this.#finish(reader);
    else this.#reader = reader;
    return reader.promise;
  }

  async return(): Promise<IteratorResult<Frame, undefined>> {
    this.#waiting = [];
    this.end();
    return { value: undefined, done: true };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #answer(result: IteratorYieldResult<Frame>): void {
    this.#lastRead = result.value.cursor;
    this.#reader?.resolve(result);
    this.#reader = undefined;
  }

  /** An error is told once; whoever asks again finds the end. */
  #finish(reader: Waiter): void {
    const { error } = this.#end!;
    this.#end = {};
    this.#reader = undefined;
    if (error) reader.reject(error);
    else reader.resolve({ value: undefined, done: true });
  }

  #makeRoom(): void {
    this.#room?.resolve();
    this.#room = undefined;
  }

  #lag(): DomainError {
    const place = this.#lastRead ? ` Go on with after: "${this.#lastRead}".` : '';
    return new DomainError(
      subscriberTooSlow,
      `Over ${mostWaiting} events waited for this subscriber, so its stream was ended.${place}`,
    );
  }
}
