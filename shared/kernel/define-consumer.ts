import type { UnitOfWork } from '../changes/unit-of-work.js';
import type { Kernel } from './kernel.js';
import type { EventDefinition } from '../changes/define-event.js';
import type { PublishedEvent } from '../changes/published-event.js';

/** What a subgraph does about events of others, declared in its `consumers.ts`. */
export interface EventConsumer {
  /** `<subgraph>.<what>`, such as `notifications.webhooks`; never renamed: its offset is kept by it. */
  readonly name: string;
  /** What it listens to; absent: every event. */
  readonly events?: readonly Pick<EventDefinition, 'type'>[];
  /**
   * Up to 100 events of one business, in order, each exactly once in what is written through `unit`:
   * its transaction carries the consumer's offset along. Throwing leaves both; the events come again.
   */
  readonly handle: (unit: UnitOfWork, events: readonly PublishedEvent[], kernel: Kernel) => Promise<void>;
}
