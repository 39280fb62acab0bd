import type { PublishedEvent } from '../../changes/published-event.js';

/** What the relay hands on: consecutive events of one business. */
export interface EventBatch {
  readonly businessId: string;
  readonly events: readonly PublishedEvent[];
}

/** How published events reach every process that follows a business. At least once, in order per business. */
export interface EventBus {
  /** Resolves when the events can no longer be lost on the way. */
  publish(batch: EventBatch): Promise<void>;
  /** Hands on what is published from now on. Resolves when following has begun. */
  follow(businessId: string, listener: EventListener): Promise<Following>;
  close(): Promise<void>;
}

/** Called in order, each sequence number once. Must not throw. */
export type EventListener = (event: PublishedEvent) => void;

export interface Following {
  stop(): void;
}
