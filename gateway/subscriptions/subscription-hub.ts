import { DomainError } from '../../shared/errors/domain-error.js';
import type { EventBus } from '../../shared/events/bus/event-bus.js';
import type { EventDefinition } from '../../shared/changes/define-event.js';
import { nowCursor, type EventCursors } from '../../shared/changes/event-cursor.js';
import { subscriberTooSlow } from '../answers/errors.js';
import { typesOf, type SharedSubscription, type SharedSubscriptionOptions } from './shared-subscription.js';
import { TenantStream } from './tenant-stream.js';
import { afterArgument } from './event-fields.js';
import type { Frame } from './frame.js';
import { fingerprintOf } from './fingerprint.js';
import type { LiveCaller, LiveCallers } from './live-callers.js';
import { Member } from './member.js';
import type { PreparedSubscription, SubscriptionArguments } from './prepared-subscription.js';
import type { Replay } from './replay.js';
import { SharedAnswers } from './shared-answers.js';
import type { StreamMetrics } from './stream-metrics.js';
import { Subscriber } from './subscriber.js';
import { visibleEvents } from './visible-events.js';

export interface SubscriptionHubOptions {
  readonly bus: EventBus;
  readonly callers: LiveCallers;
  readonly replay: Replay;
  readonly cursors: EventCursors;
  readonly catalogue: readonly EventDefinition[];
  readonly metrics: StreamMetrics;
}

/** Characters of answers that are kept for clients that come back, and for how long. */
const mostKeptText = 16 * 1024 * 1024;
const textKeptMs = 2_000;

/** Brings the events of every business that is followed here to its subscribers. */
export class SubscriptionHub {
  readonly #streams = new Map<string, Promise<TenantStream>>();
  readonly #changesAccess: ReadonlySet<string>;
  readonly #frames = new SharedAnswers<Frame>({
    mostKept: mostKeptText,
    sizeOf: ({ text }) => text.length,
    keptMs: textKeptMs,
  });

  constructor(private readonly options: SubscriptionHubOptions) {
    const changing = options.catalogue.filter(({ changesAccess }) => changesAccess);
    this.#changesAccess = new Set(changing.map(({ type }) => type));
  }

  /**
   * Opens a stream. Rejects with a DomainError when the caller may not see what it tells of, with a
   * GraphQLError for bad arguments. It ends with such an error when the caller loses the permission.
   */
  async subscribe(
    caller: LiveCaller,
    prepared: PreparedSubscription,
    variables: Record<string, unknown>,
  ): Promise<Subscriber> {
    const { metrics } = this.options;
    const args = prepared.read(variables);
    visibleEvents(prepared.field, this.options.catalogue, caller.scope.principal);
    const { businessId } = caller.scope.principal;
    const begin = args.values[afterArgument] as string | null | undefined;
    const after = begin === nowCursor ? undefined : begin;
    const afterSeq = after ? this.options.cursors.read(after, businessId) : 0;

    const stream = await this.#openStreamOf(businessId);
    const stops: (() => void)[] = [];
    const subscriber = new Subscriber(afterSeq, caller.backlog, (error) => {
      if (error instanceof DomainError && error.definition === subscriberTooSlow) metrics.tooSlow.inc();
      stops.forEach((stop) => stop());
    });
    const member = new Member(subscriber, () => caller.scope);
    const membership = new Membership(stream, member, prepared, args, {
      ...this.options,
      frames: this.#frames,
    });
    stops.push(
      () => membership.leave(),
      () => void this.#closeIfIdle(businessId, stream),
      caller.onChange(() => membership.renew(caller)),
    );
    if (after) member.pause();
    membership.renew(caller);
    if (after) void this.#replay(caller, membership, after);
    return subscriber;
  }

  async close(): Promise<void> {
    const streams = await Promise.all(this.#streams.values());
    this.#streams.clear();
    for (const stream of streams) stream.close();
  }

  /** Shows what was missed, and then what happened while it was shown. */
  async #replay(caller: LiveCaller, membership: Membership, after: string): Promise<void> {
    const { member } = membership;
    const { subscriber } = member;
    try {
      for (let cursor = after; !subscriber.isEnded;) {
        const page = await this.options.replay.page(caller.scope, cursor, membership.types);
        for (const event of page.events) {
          const { subscription } = membership;
          if (!subscription?.wants(event)) continue;
          await subscriber.room();
          subscriber.push(await subscription.frameOf(event));
        }
        cursor = page.endCursor;
        if (page.isLast && member.resume()) return;
      }
    } catch (error) {
      subscriber.end(error instanceof Error ? error : new Error(String(error)));
    }
  }

  /** One may be closed as idle between being found and being joined. */
  async #openStreamOf(businessId: string): Promise<TenantStream> {
    for (;;) {
      const stream = await this.#streamOf(businessId);
      if (!stream.isClosed) return stream;
    }
  }

  #streamOf(businessId: string): Promise<TenantStream> {
    const existing = this.#streams.get(businessId);
    if (existing) return existing;
    const opening = this.#open(businessId);
    this.#streams.set(businessId, opening);
    opening.catch(() => this.#streams.delete(businessId));
    return opening;
  }

  async #open(businessId: string): Promise<TenantStream> {
    const { bus, callers } = this.options;
    const stream = new TenantStream(
      businessId,
      (type) => this.#changesAccess.has(type),
      (id) => callers.recheck(id),
    );
    stream.use(await bus.follow(businessId, (event) => stream.receive(event)));
    return stream;
  }

  async #closeIfIdle(businessId: string, stream: TenantStream): Promise<void> {
    if (!stream.isIdle || (await this.#streams.get(businessId)) !== stream || !stream.isIdle) return;
    this.#streams.delete(businessId);
    stream.close();
  }
}

/** One subscriber among those who get the same answers; it moves when the caller's rights change. */
class Membership {
  subscription: SharedSubscription | undefined;
  /** Of the events that the subscriber asked for and may see. */
  types: readonly string[] = [];
  #key = '';

  constructor(
    private readonly stream: TenantStream,
    readonly member: Member,
    private readonly prepared: PreparedSubscription,
    private readonly args: SubscriptionArguments,
    private readonly options: SubscriptionHubOptions & Pick<SharedSubscriptionOptions, 'frames'>,
  ) {}

  /** Joins the subscription that fits what the caller may do by now, or ends the stream. */
  renew({ scope: { principal } }: LiveCaller): void {
    const { prepared, args, options } = this;
    this.leave();
    let visible: ReadonlySet<string>;
    try {
      visible = visibleEvents(prepared.field, options.catalogue, principal);
    } catch (error) {
      return this.member.subscriber.end(error as Error);
    }
    this.types = typesOf(visible, args);
    const who = prepared.isPersonal ? principal.userId : '';
    this.#key = [prepared.key, args.key, fingerprintOf(principal), who].join('\n');
    this.subscription = this.stream.join(this.#key, this.member, {
      prepared,
      args,
      types: new Set(this.types),
      cursors: options.cursors,
      metrics: options.metrics,
      frames: options.frames,
    });
  }

  leave(): void {
    if (this.subscription) this.stream.leave(this.#key, this.member);
    this.subscription = undefined;
  }
}
