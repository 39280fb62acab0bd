import type { EventCursors } from '../../shared/changes/event-cursor.js';
import { representEvent } from '../../shared/events/event-representation.js';
import type { PublishedEvent } from '../../shared/changes/published-event.js';
import { presentGraphqlError } from '../answers/present-graphql-error.js';
import type { Semaphore } from './semaphore.js';
import { typesArgument } from './event-fields.js';
import type { Frame } from './frame.js';
import type { Member } from './member.js';
import type { SharedAnswers } from './shared-answers.js';
import type { StreamMetrics } from './stream-metrics.js';
import type { PreparedSubscription, SubscriptionArguments } from './prepared-subscription.js';

export interface SharedSubscriptionOptions {
  readonly prepared: PreparedSubscription;
  readonly args: SubscriptionArguments;
  /** Of the events that its members asked for and may see. */
  readonly types: ReadonlySet<string>;
  readonly cursors: EventCursors;
  readonly metrics: StreamMetrics;
  /** Those of all shared subscriptions, for clients that come back together and ask for the same few events again. */
  readonly frames: SharedAnswers<Frame>;
}

/** The types of the visible ones that these arguments ask for. */
export function typesOf(visible: ReadonlySet<string>, { values }: SubscriptionArguments): readonly string[] {
  const asked = values[typesArgument] as readonly string[] | null | undefined;
  return [...visible].filter((type) => !asked || asked.includes(type));
}

let made = 0;

/** Subscribers who get the same answers: each event is resolved and serialised once for all of them. */
export class SharedSubscription {
  readonly #members = new Set<Member>();
  readonly #number = (made += 1);
  #chain: Promise<void> = Promise.resolve();

  constructor(
    private readonly options: SharedSubscriptionOptions,
    /** How many events of the business are resolved at once. */
    private readonly resolving: Semaphore,
  ) {}

  get size(): number {
    return this.#members.size;
  }

  add(member: Member): void {
    this.#members.add(member);
  }

  remove(member: Member): void {
    this.#members.delete(member);
  }

  /** Whether its subscribers asked for this event and may see it. */
  wants({ type, payload }: PublishedEvent): boolean {
    const { types, args, prepared } = this.options;
    if (!types.has(type)) return false;
    for (const [argument, attribute] of prepared.field.filters) {
      const wanted = args.values[argument] ?? null;
      if (wanted !== null && payload[attribute] !== wanted) return false;
    }
    return true;
  }

  /** Hands an event to every member, after those that came before it. Ends their streams when too many wait. */
  deliver(event: PublishedEvent): void {
    if (!this.wants(event)) return;
    if (this.resolving.isFull) return this.#members.forEach(({ subscriber }) => subscriber.lag());
    const frame = this.resolving.run(() => this.frameOf(event));
    // It may fail while those before it are still awaited.
    frame.catch(() => undefined);
    this.#chain = this.#chain
      .then(() => frame)
      .then(
        (resolved) => {
          this.options.metrics.sent.inc(this.#members.size);
          this.#members.forEach((member) => member.hand(resolved));
        },
        (error: Error) => this.#members.forEach(({ subscriber }) => subscriber.end(error)),
      );
  }

  /** The answer for an event, resolved at most once while it is asked for. */
  frameOf(event: PublishedEvent): Promise<Frame> {
    return this.options.frames.get(`${this.#number} ${event.id}`, () => this.#resolve(event));
  }

  async #resolve(event: PublishedEvent): Promise<Frame> {
    const { prepared, args, cursors, metrics } = this.options;
    const [member] = this.#members;
    if (!member) throw new Error('Nobody asks for this event any more.');
    const cursor = cursors.write(event.businessId, event.seq);
    metrics.resolved.inc();
    const { data, errors } = await prepared.plan.execute(
      args.variables,
      { ...member.scope(), requestId: event.requestId },
      { ...representEvent(prepared.field.typename, event, cursor) },
    );
    const presented = errors?.map((error) => presentGraphqlError(error.toJSON(), event.requestId));
    const text = JSON.stringify({ data: data ?? null, ...(presented && { errors: presented }) });
    return { seq: event.seq, cursor, text };
  }
}
