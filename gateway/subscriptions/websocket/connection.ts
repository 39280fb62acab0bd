import { CloseCode, MessageType, type SubscribeMessage } from 'graphql-ws';
import { DomainError } from '../../../shared/errors/domain-error.js';
import { internalFailure } from '../../../shared/errors/errors.js';
import type { Clock } from '../../../shared/values/clock.js';
import { rateExceeded, tooManyStreams } from '../../answers/errors.js';
import { weightOfBytes } from '../../limits/request-weight.js';
import type { Credentials } from '../../principal/credentials.js';
import type { LiveCaller, LiveCallers } from '../live-callers.js';
import type { StreamCount } from '../stream-count.js';
import { presentStreamError } from '../stream-errors.js';
import { idOfSubscription, readClientMessage } from './client-message.js';
import { closeCodes, closeFor, fittingReason } from './close-codes.js';
import { connectionCredentials } from './connection-credentials.js';
import { MessageAllowance } from './message-allowance.js';
import { Operation, type OperationOptions } from './operation.js';
import { acknowledgement, OperationMessages, pong } from './server-message.js';
import type { SocketPeer } from './socket-peer.js';

export interface ConnectionOptions extends OperationOptions {
  readonly callers: LiveCallers;
  readonly streams: StreamCount;
  readonly subscriptionsPerSocket: number;
  readonly clock: Clock;
}

const initLimitMs = 3_000;
/** Of a peer that nobody knows yet: its `connection_init`, and a few pings. */
const messagesBeforeInit = { burst: 8, perSecond: 1 };
const largestBeforeInitBytes = 16 * 1024;
/** All subscriptions of a socket may begin, end, begin and end again at once. */
const messagesOfCaller = { burst: 200, perSecond: 50 };

type State = 'opened' | 'initialising' | 'acknowledged' | 'closing';

/** One socket by the protocol graphql-transport-ws. The README of this folder's parent has its states as a table. */
export class Connection {
  readonly #operations = new Map<string, Operation>();
  /** Completed before they began; they count until nothing of them is left. */
  readonly #abandoned = new Set<Operation>();
  readonly #releases: (() => void)[] = [];
  readonly #initLimit: NodeJS.Timeout;
  #allowance: MessageAllowance;
  #state: State = 'opened';
  #caller: LiveCaller | undefined;

  constructor(
    private readonly peer: SocketPeer,
    private readonly upgrade: Credentials,
    private readonly onAcknowledged: () => void,
    private readonly options: ConnectionOptions,
  ) {
    this.#allowance = new MessageAllowance(messagesBeforeInit, options.clock);
    this.#initLimit = setTimeout(
      () => this.close(CloseCode.ConnectionInitialisationTimeout, 'Connection initialisation timeout'),
      initLimitMs,
    );
  }

  /** Counts what is no message, such as a frame that pings. */
  count(): void {
    if (!this.isClosing) this.#admit(0);
  }

  receive(bytes: Buffer, isBinary: boolean): void {
    if (this.isClosing || !this.#admit(bytes.length)) return;
    if (isBinary) return this.close(closeCodes.unsupportedData, 'Messages are text');
    const text = bytes.toString();
    let message;
    try {
      message = readClientMessage(text);
    } catch (error) {
      return this.#refuseMessage(text, error);
    }
    switch (message.type) {
      case MessageType.ConnectionInit:
        return void this.#initialise(message.payload);
      case MessageType.Ping:
        return this.peer.answer(pong);
      case MessageType.Pong:
        return;
      case MessageType.Subscribe:
        return this.#subscribe(message, weightOfBytes(bytes.length));
      case MessageType.Complete:
        return this.#complete(message.id);
    }
  }

  /** Closes for what should not have happened. */
  fail(error: unknown): void {
    this.options.logger.error({ requestId: this.upgrade.requestId, err: error }, 'a socket failed');
    this.close(CloseCode.InternalServerError, internalFailure.code);
  }

  close(code: number, reason: string): void {
    if (this.isClosing) return;
    this.#end();
    this.peer.close(code, fittingReason(reason));
  }

  /** The peer is gone. */
  closed(): void {
    this.#end();
    for (const release of this.#releases.splice(0)) release();
  }

  private get isClosing(): boolean {
    return this.#state === 'closing';
  }

  /** False for a peer that sends too much, which is cut off. */
  #admit(bytes: number): boolean {
    if (this.#state !== 'acknowledged' && bytes > largestBeforeInitBytes) {
      this.#cutOff(closeCodes.messageTooBig, 'The message is too long before connection_ack');
      return false;
    }
    if (this.#allowance.take(weightOfBytes(bytes))) return true;
    this.#cutOff(closeCodes.tryAgainLater, `${rateExceeded.code}: Too many messages on this socket`);
    return false;
  }

  async #initialise(params: Record<string, unknown> | null | undefined): Promise<void> {
    if (this.#state !== 'opened')
      return this.close(CloseCode.TooManyInitialisationRequests, 'Too many initialisation requests');
    this.#state = 'initialising';
    clearTimeout(this.#initLimit);
    const { admission, callers, streams, clock } = this.options;
    try {
      const identified = await admission.admitSocket(connectionCredentials(params ?? {}, this.upgrade));
      const leave = await streams.take(identified.scope.principal);
      // The client may have gone while we looked at who it is.
      if (this.isClosing) return leave();
      const caller = callers.open(identified, (error) => this.#refuse(error));
      this.#releases.push(leave, () => caller.close());
      this.#caller = caller;
      this.#state = 'acknowledged';
      this.#allowance = new MessageAllowance(messagesOfCaller, clock);
      this.onAcknowledged();
      this.peer.answer(acknowledgement);
    } catch (error) {
      this.#refuse(error);
    }
  }

  #subscribe({ id, payload }: SubscribeMessage, weight: number): void {
    if (!this.#caller) return this.close(CloseCode.Unauthorized, 'Unauthorized');
    if (this.#operations.has(id))
      return this.close(CloseCode.SubscriberAlreadyExists, `Subscriber for ${id} already exists`);
    const { subscriptionsPerSocket: most } = this.options;
    if (this.#operations.size + this.#abandoned.size >= most)
      return this.#refuseOperation(
        id,
        new DomainError(tooManyStreams, `A socket carries at most ${most} subscriptions.`),
      );
    const operation = new Operation({ id, payload, weight }, this.#caller, this.peer, this.options);
    this.#operations.set(id, operation);
    void this.#run(operation);
  }

  async #run(operation: Operation): Promise<void> {
    try {
      await operation.run(() => this.#operations.delete(operation.id));
    } catch (error) {
      this.fail(error);
    } finally {
      this.#abandoned.delete(operation);
    }
  }

  #complete(id: string): void {
    const operation = this.#operations.get(id);
    if (!operation) return;
    this.#operations.delete(id);
    if (operation.isStarting) this.#abandoned.add(operation);
    operation.end();
  }

  /** An operation that holds too much is refused under its id, if that can be told; for anything else the socket closes. */
  #refuseMessage(text: string, error: unknown): void {
    const id = error instanceof DomainError && this.#caller ? idOfSubscription(text) : undefined;
    if (id === undefined || this.#operations.has(id))
      return this.close(CloseCode.BadRequest, 'Invalid message received');
    this.#refuseOperation(id, error as DomainError);
  }

  #refuseOperation(id: string, error: DomainError): void {
    const { upgrade, options } = this;
    this.peer.answer(
      new OperationMessages(id).error(presentStreamError(error, upgrade.requestId, options.logger)),
    );
  }

  #refuse(error: unknown): void {
    const { code, reason } = closeFor(error);
    this.close(code, reason);
  }

  #cutOff(code: number, reason: string): void {
    this.#end();
    this.peer.cutOff(code, reason);
  }

  #end(): void {
    this.#state = 'closing';
    clearTimeout(this.#initLimit);
    for (const operation of this.#operations.values()) operation.end();
    this.#operations.clear();
  }
}
