import type { Following } from '../../shared/events/bus/event-bus.js';
import type { PublishedEvent } from '../../shared/changes/published-event.js';
import { SharedSubscription, type SharedSubscriptionOptions } from './shared-subscription.js';
import { Semaphore } from './semaphore.js';
import type { Member } from './member.js';

/** An import or a bulk change makes thousands of events at once, and each is resolved for each subscription. */
const resolvedAtOnce = 32;
const mostUnresolved = 20_000;

/** Looks at every open stream of the business anew; rejects never. */
type RecheckCallers = (businessId: string) => Promise<void>;

/**
 * The events of one business as this gateway hands them on, one after another. After an event that may
 * change what callers can do, none is handed on before all of them were looked at anew.
 */
export class TenantStream {
  readonly #subscriptions = new Map<string, SharedSubscription>();
  #chain: Promise<void> = Promise.resolve();
  readonly #resolving = new Semaphore(resolvedAtOnce, mostUnresolved);
  #following: Following | undefined;
  #isClosed = false;

  constructor(
    private readonly businessId: string,
    private readonly changesAccess: (eventType: string) => boolean,
    private readonly recheckCallers: RecheckCallers,
  ) {}

  get isIdle(): boolean {
    return this.#subscriptions.size === 0;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  use(following: Following): void {
    this.#following = following;
  }

  close(): void {
    this.#isClosed = true;
    this.#following?.stop();
  }

  /** Called by the bus, in order. */
  receive(event: PublishedEvent): void {
    this.#chain = this.#chain.then(async () => {
      if (this.changesAccess(event.type)) await this.recheckCallers(this.businessId);
      for (const subscription of this.#subscriptions.values()) subscription.deliver(event);
    });
  }

  /** Adds a member to the subscription of those who get the same answers. */
  join(key: string, member: Member, options: SharedSubscriptionOptions): SharedSubscription {
    let subscription = this.#subscriptions.get(key);
    if (!subscription)
      this.#subscriptions.set(key, (subscription = new SharedSubscription(options, this.#resolving)));
    subscription.add(member);
    return subscription;
  }

  leave(key: string, member: Member): void {
    const subscription = this.#subscriptions.get(key);
    subscription?.remove(member);
    if (subscription?.size === 0) this.#subscriptions.delete(key);
  }
}
