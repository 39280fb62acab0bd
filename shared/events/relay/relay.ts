import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { RecurringFault } from '../../config/recurring-fault.js';
import { tolerateLostConnections } from '../../postgres/lost-connections.js';
import type { Kernel } from '../../kernel/kernel.js';
import type { EventBus } from '../bus/event-bus.js';
import { NotificationListener } from '../bus/notification-listener.js';
import type { EventConsumer } from '../../kernel/define-consumer.js';
import { Lease } from './lease.js';
import { ConsumerWakes } from './consumer-wakes.js';
import { loadWakes, takeTurn } from './relay-turn.js';

export interface RelayOptions {
  /** As the application role. */
  readonly connectionString: string;
  readonly bus: EventBus;
  /** Of every subgraph, wherever it runs. */
  readonly consumers: readonly EventConsumer[];
  readonly kernel: Pick<Kernel, 'ids' | 'logger' | 'database'>;
}

/** A relay that dies is taken over within this time. */
const leaseMs = 4_000;
/** How soon a write is seen whose process died before it could tell. */
const pollMs = 1_000;
/** Where there is much to do, a turn takes what has come in this time, so that what each turn costs is spread. */
const turnMs = 20;
const channel = 'outbox';

/**
 * Publishes what transactions left in the outbox. Each process with a database has one; the one with
 * the lease works, the others tell it of their writes and wait for its place.
 */
export class Relay {
  readonly #lease: Lease;
  readonly #pool: pg.Pool;
  readonly #writes: NotificationListener;
  #isClosed = false;
  #wake = Promise.withResolvers<void>();
  #isTelling = false;
  readonly #fault: RecurringFault;
  readonly #wakes: ConsumerWakes;
  /** Whether it knows which consumers wait to be asked again. */
  #hasWakes = false;
  readonly #ended: Promise<void>;

  constructor(private readonly options: RelayOptions) {
    const { connectionString, consumers, kernel } = options;
    this.#fault = new RecurringFault('the relay', kernel.logger);
    this.#wakes = new ConsumerWakes(consumers);
    this.#lease = new Lease('relay', kernel.ids.next(), leaseMs);
    this.#pool = new pg.Pool({
      connectionString,
      max: 1,
      pipeline: true,
      // Its tables grow: a plan from when they were small must not outlive that.
      options: '-c timezone=UTC -c enable_seqscan=off',
      keepAlive: true,
    } as pg.PoolConfig);
    tolerateLostConnections(this.#pool);
    this.#writes = new NotificationListener(connectionString, channel, {
      onNotification: () => this.#wake.resolve(),
    });
    kernel.database.onWrite(() => this.#tell());
    this.#ended = this.#run();
  }

  /** Ends after the turn that is under way. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#wake.resolve();
    await this.#ended;
    await this.#writes.close();
    await this.#lease.release(this.#pool).catch(() => undefined);
    await this.#pool.end();
  }

  /** Tells whoever holds the lease, once for all writes of the same moment. */
  #tell(): void {
    if (this.#lease.isHeld) return this.#wake.resolve();
    if (this.#isTelling) return;
    this.#isTelling = true;
    setImmediate(() => {
      this.#isTelling = false;
      // A write that nobody heard of is found by the poll.
      this.options.kernel.database.executePlatform(`notify ${channel}`).catch(() => undefined);
    });
  }

  async #run(): Promise<void> {
    while (!this.#isClosed) {
      this.#wake = Promise.withResolvers<void>();
      const startMs = performance.now();
      const isMore = await this.#takeTurn().then(
        (more) => {
          this.#fault.worked();
          return more;
        },
        (error: Error) => {
          if (!this.#isClosed) this.#fault.failed(error);
          return (this.#hasWakes = false);
        },
      );
      if (isMore) await sleep(startMs + turnMs - performance.now());
      else await Promise.race([this.#wake.promise, sleep(Math.min(pollMs, this.#wakes.nextDueInMs()))]);
    }
  }

  /** Answers whether there was something to do, and so perhaps more. */
  async #takeTurn(): Promise<boolean> {
    if (!(await this.#lease.hold(this.#pool))) return (this.#hasWakes = false);
    const turn = { pool: this.#pool, publishing: this.options.bus.publishing, wakes: this.#wakes };
    if (!this.#hasWakes) await loadWakes(turn);
    this.#hasWakes = true;
    return (await takeTurn(turn)) > 0;
  }
}

/** Without keeping the process alive. */
async function sleep(ms: number): Promise<void> {
  if (ms > 0) await delay(ms, undefined, { ref: false });
}
