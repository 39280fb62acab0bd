import type { SubscribePayload } from 'graphql-ws';
import type { Logger } from '../../../shared/config/logger.js';
import { RequestLifetime } from '../../../shared/requests/request-lifetime.js';
import type { Admission } from '../../limits/admission.js';
import { credentialKey } from '../../limits/credential-key.js';
import type { RequestLimiter } from '../../limits/request-limiter.js';
import type { LoggedOperations } from '../log-streams.js';
import type { LiveCaller } from '../live-callers.js';
import { presentStreamError } from '../stream-errors.js';
import type { StreamingAnswer, StreamingRequest } from '../streaming-operations.js';
import type { Subscriber } from '../subscriber.js';
import { OperationMessages } from './server-message.js';
import type { SocketPeer } from './socket-peer.js';

export interface OperationOptions {
  readonly admission: Admission;
  readonly limiter: RequestLimiter;
  readonly operations: LoggedOperations;
  readonly logger: Logger;
}

export interface OperationRequest {
  readonly id: string;
  readonly payload: SubscribePayload;
  /** How many requests of the caller's allowance it counts for. */
  readonly weight: number;
}

/**
 * What one `subscribe` began. It writes under its id until its last message, or until it is ended: from then on the id
 * is another's. See the README of this folder's parent for its states.
 */
export class Operation {
  readonly #messages: OperationMessages;
  readonly #lifetime: RequestLifetime;
  #state: 'starting' | 'running' | 'ended' = 'starting';
  #stream: Subscriber | undefined;

  constructor(
    private readonly request: OperationRequest,
    private readonly caller: LiveCaller,
    private readonly peer: SocketPeer,
    private readonly options: OperationOptions,
  ) {
    this.#messages = new OperationMessages(request.id);
    this.#lifetime = new RequestLifetime(options.admission.answerLimitMs);
  }

  get id(): string {
    return this.request.id;
  }

  get isStarting(): boolean {
    return this.#state === 'starting';
  }

  get isEnded(): boolean {
    return this.#state === 'ended';
  }

  /** Runs to its last message, calling `free` right before that; resolves when nothing of it is left. */
  async run(free: () => void): Promise<void> {
    const last = await this.#answer();
    if (this.isEnded) return;
    this.#state = 'ended';
    free();
    this.peer.answer(last);
  }

  /** Nothing more is written; what has begun ends, and what begins still ends as soon as it has. */
  end(): void {
    this.#state = 'ended';
    this.#lifetime.abandon();
    void this.#stream?.return();
  }

  /** The last message. */
  async #answer(): Promise<string> {
    try {
      const { stream, result } = await this.#begin();
      if (stream) await this.#tell(stream);
      else if (result && !this.isEnded) this.peer.answer(this.#messages.next(JSON.stringify(result)));
      return this.#messages.complete;
    } catch (error) {
      const { requestId } = this.caller.scope;
      return this.#messages.error(presentStreamError(error, requestId, this.options.logger));
    }
  }

  /** Counts as a request in progress until a query is answered or a stream has begun. */
  async #begin(): Promise<Pick<StreamingAnswer, 'stream' | 'result'>> {
    const { limiter, operations } = this.options;
    const { payload, weight } = this.request;
    const wanted = Math.min(weight, limiter.greatestWeight);
    const leave = await limiter.begin(credentialKey(this.caller.scope), undefined, wanted);
    try {
      if (this.isEnded) return {};
      const way = { method: 'GET', lifetime: this.#lifetime } as const;
      return await operations.run(this.caller, payload as StreamingRequest, way);
    } finally {
      leave();
    }
  }

  async #tell(stream: Subscriber): Promise<void> {
    this.#stream = stream;
    if (this.isEnded) return void stream.return();
    this.#state = 'running';
    for await (const { text } of stream) {
      await this.peer.room();
      if (this.isEnded) return;
      await this.peer.send(this.#messages.next(text));
    }
  }
}
