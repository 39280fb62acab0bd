import type { Database } from '../../changes/database.js';
import { findEventsBySequence, findLastSequence } from '../find-events.js';
import type { Transaction } from '../../postgres/transaction.js';
import type { EventBus, EventListener, Following } from './event-bus.js';
import { Followers } from './followers.js';
import { NotificationListener } from './notification-listener.js';

const channel = 'events';
const pageSize = 500;

/**
 * The default bus: PostgreSQL tells that a business has events up to some number, and who follows it
 * reads them from the log. A notification that is lost with its connection is made up for by the
 * next reading, which follows every reconnection.
 */
export class PostgresBus implements EventBus {
  readonly #followers = new Followers();
  readonly #reading = new Map<string, Promise<void>>();
  readonly #notifications: NotificationListener;

  constructor(
    private readonly database: Database,
    connectionString: string,
  ) {
    this.#notifications = new NotificationListener(connectionString, channel, {
      onNotification: (payload) => this.#readSoon(payload),
      onReconnected: () => this.#followers.businessIds().forEach((businessId) => this.#readSoon(businessId)),
    });
  }

  readonly publishing = {
    within: (transaction: Transaction, businessId: string) =>
      transaction.send(`select pg_notify('${channel}', $1)`, [businessId]),
  };

  async follow(businessId: string, listener: EventListener): Promise<Following> {
    await this.#notifications.ready();
    return this.#followers.add(businessId, listener, () => findLastSequence(this.database, businessId));
  }

  async close(): Promise<void> {
    await this.#notifications.close();
    await Promise.allSettled(this.#reading.values());
  }

  /** One reading of a business at a time: what is announced meanwhile is read right after it. */
  #readSoon(businessId: string): void {
    if (!this.#followers.has(businessId)) return;
    const before = this.#reading.get(businessId) ?? Promise.resolve();
    const reading = before.then(() => this.#readNew(businessId)).catch(() => undefined);
    this.#reading.set(businessId, reading);
    void reading.finally(() => {
      if (this.#reading.get(businessId) === reading) this.#reading.delete(businessId);
    });
  }

  async #readNew(businessId: string): Promise<void> {
    for (;;) {
      const afterSeq = await this.#followers.lastSeq(businessId);
      if (afterSeq === undefined) return;
      const events = await findEventsBySequence(this.database, businessId, { afterSeq, limit: pageSize });
      this.#followers.deliver(businessId, events);
      if (events.length < pageSize) return;
    }
  }
}
