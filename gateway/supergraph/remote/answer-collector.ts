import type { Dispatcher } from 'undici';
import { RemoteFailure, type FailureKind } from './remote-failure.js';

/** Of undici and of Node: the connection ended under the request. */
const droppedCodes = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

/** Reads an answer whole; undici's own `request` makes a stream of each, which costs more than all else here. */
export class AnswerCollector implements Dispatcher.DispatchHandler {
  /** The body of a 200. Rejects with a RemoteFailure. */
  readonly answer: Promise<string>;
  readonly #resolve: (text: string) => void;
  readonly #reject: (failure: RemoteFailure) => void;
  readonly #chunks: Buffer[] = [];
  #controller: Dispatcher.DispatchController | undefined;
  #failure: RemoteFailure | undefined;
  #status: number | undefined;

  constructor() {
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    this.answer = promise;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  /** Ends the exchange and its connection; a request that still waits for a connection is not sent. */
  abort(failure: RemoteFailure): void {
    this.#failure ??= failure;
    this.#controller?.abort(this.#failure);
    this.#reject(this.#failure);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#failure) controller.abort(this.#failure);
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number): void {
    this.#status = status;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    if (this.#status !== 200)
      return this.#reject(new RemoteFailure('malformed', `It answered ${this.#status}.`));
    const [first, ...others] = this.#chunks;
    this.#resolve(first && others.length === 0 ? first.toString() : Buffer.concat(this.#chunks).toString());
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#reject(this.#failure ?? new RemoteFailure(this.#kindOf(error), error.message, error));
  }

  #kindOf({ code }: Error & { readonly code?: string }): FailureKind {
    if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return 'too_large';
    return this.#status === undefined && droppedCodes.has(code ?? '') ? 'dropped' : 'unreachable';
  }
}
