import { DomainError } from '../../shared/errors/domain-error.js';
import { subscriberTooSlow } from '../answers/errors.js';
import type { Backlog } from './backlog.js';
import type { Frame } from './frame.js';

/** Frames that wait for one subscriber. */
const mostWaiting = 256;

type Waiter = PromiseWithResolvers<IteratorResult<Frame, undefined>>;

/**
 * One stream to one client, read as an async iterator. It is bounded: whoever reads too slowly is told
 * so, with the cursor behind the last frame read, and delays nobody else.
 */
export class Subscriber implements AsyncIterableIterator<Frame, undefined> {
  readonly #waiting: Frame[] = [];
  #reader: Waiter | undefined;
  #end: { readonly error?: Error } | undefined;
  #lastPushed: number;
  #lastRead: string | undefined;

  /** Events up to `afterSeq` are known to the client: another gateway may have sent them before this one heard of them. */
  constructor(
    afterSeq: number,
    /** Of its connection. */
    private readonly backlog: Backlog,
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
    const isReading = this.#reader !== undefined;
    if (!isReading && (this.#waiting.length >= mostWaiting || this.backlog.isFull)) return this.lag();
    this.#lastPushed = frame.seq;
    if (isReading) return this.#answer({ value: frame, done: false });
    this.#waiting.push(frame);
    this.backlog.add(frame.text);
  }

  /** Resolves when there is room for more, or the stream has ended: what is replayed waits for its reader. */
  async room(): Promise<void> {
    while (!this.#end && (this.#waiting.length >= mostWaiting / 2 || this.backlog.isCrowded))
      await this.backlog.change();
  }

  /** Ends the stream because more waits than is kept. */
  lag(): void {
    const cursor = this.#lastRead ? ` Go on with after: "${this.#lastRead}".` : '';
    const message = `More events waited for this subscriber than are kept, so its stream was ended.${cursor}`;
    this.end(new DomainError(subscriberTooSlow, message));
  }

  /** Ends the stream, after what waits when all is well, at once with an error. */
  end(error?: Error): void {
    if (this.#end) return;
    this.#end = { error };
    if (error) this.#drop();
    this.backlog.wake();
    if (this.#reader) this.#finish(this.#reader);
    this.onEnd(error);
  }

  async next(): Promise<IteratorResult<Frame, undefined>> {
    const frame = this.#waiting.shift();
    if (frame) {
      this.#lastRead = frame.cursor;
      this.backlog.remove(frame.text);
      return { value: frame, done: false };
    }
    const reader: Waiter = Promise.withResolvers();
    if (this.#end) this.#finish(reader);
    else this.#reader = reader;
    return reader.promise;
  }

  async return(): Promise<IteratorResult<Frame, undefined>> {
    this.#drop();
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

  #drop(): void {
    for (const { text } of this.#waiting.splice(0)) this.backlog.remove(text);
  }
}
