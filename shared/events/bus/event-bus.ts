import type { PublishedEvent } from '../../changes/published-event.js';
import type { Transaction } from '../../postgres/transaction.js';

/** What the relay hands on: consecutive events of one business. */
export interface EventBatch {
  readonly businessId: string;
  readonly events: readonly PublishedEvent[];
}

/** How published events reach every process that follows a business. At least once, in order per business. */
export interface EventBus {
  readonly publishing: Publishing;
  /** Hands on what is published from now on. Resolves when following has begun. */
  follow(businessId: string, listener: EventListener): Promise<Following>;
  close(): Promise<void>;
}

/** `within`: with the commit that numbers the events, of a database that is the bus. `after`: once that is done. */
export type Publishing =
  | { within(transaction: Transaction, businessId: string): void }
  /** Resolves when the events can no longer be lost on the way. */
  | { after(batch: EventBatch): Promise<void> };

/** Called in order, each sequence number once. Must not throw. */
export type EventListener = (event: PublishedEvent) => void;

export interface Following {
  stop(): void;
}
