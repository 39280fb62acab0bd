import {
  DeliverPolicy,
  jetstream,
  jetstreamManager,
  type ConsumerMessages,
  type JetStreamClient,
} from '@nats-io/jetstream';
import { connect, nanos, type NatsConnection } from '@nats-io/transport-node';
import type { Logger } from '../../config/logger.js';
import type { PublishedEvent } from '../../changes/published-event.js';
import type { EventBatch, EventBus, EventListener, Following } from './event-bus.js';
import { Followers } from './followers.js';

const stream = 'BRAIFLOW_EVENTS';
const subjectOf = (businessId: string) => `braiflow.events.${businessId}`;
const keptMs = 24 * 3_600_000;
const duplicatesMs = 2 * 60_000;

/**
 * The bus when one machine is outgrown: NATS JetStream carries whole events, so that a gateway needs
 * no database. It drops what a relay publishes twice, and an ordered consumer makes up for lost
 * connections by itself.
 */
export class NatsBus implements EventBus {
  readonly #followers = new Followers();
  #messages: Promise<ConsumerMessages> | undefined;

  private constructor(
    private readonly connection: NatsConnection,
    private readonly client: JetStreamClient,
    private readonly logger: Logger,
  ) {}

  /** Rejects when the server does not answer, or has no JetStream. */
  static async open(url: string, logger: Logger): Promise<NatsBus> {
    const { username, password, host } = new URL(url);
    const connection = await connect({
      servers: host,
      ...(username && { user: decodeURIComponent(username), pass: decodeURIComponent(password) }),
      name: 'braiflow',
      maxReconnectAttempts: -1,
      timeout: 5_000,
    });
    const manager = await jetstreamManager(connection);
    await manager.streams.add({
      name: stream,
      subjects: [subjectOf('*')],
      max_age: nanos(keptMs),
      duplicate_window: nanos(duplicatesMs),
    });
    return new NatsBus(connection, jetstream(connection), logger);
  }

  readonly publishing = { after: (batch: EventBatch) => this.#publish(batch) };

  async follow(businessId: string, listener: EventListener): Promise<Following> {
    await (this.#messages ??= this.#consume());
    return this.#followers.add(businessId, listener, async () => 0);
  }

  async close(): Promise<void> {
    const messages = await this.#messages?.catch(() => undefined);
    await messages?.close();
    await this.connection.close();
  }

  async #publish({ businessId, events }: EventBatch): Promise<void> {
    for (const event of events) {
      await this.client.publish(subjectOf(businessId), JSON.stringify(event), { msgID: event.id });
    }
  }

  async #consume(): Promise<ConsumerMessages> {
    const consumer = await this.client.consumers.get(stream, { deliver_policy: DeliverPolicy.New });
    const messages = await consumer.consume();
    void this.#deliver(messages).catch((error: unknown) => {
      this.logger.error({ err: error }, 'the event bus ended');
    });
    return messages;
  }

  async #deliver(messages: ConsumerMessages): Promise<void> {
    for await (const message of messages) {
      const event = message.json<PublishedEvent>();
      this.#followers.deliver(event.businessId, [event]);
    }
  }
}
