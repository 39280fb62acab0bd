import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

export interface NotificationHandlers {
  onNotification(payload: string): void;
  /** What was notified while the connection was lost never comes. */
  onReconnected?(): void;
}

const reconnectMs = 500;

/** One connection that listens to a channel of PostgreSQL, and connects again for as long as it is open. */
export class NotificationListener {
  readonly #first = Promise.withResolvers<void>();
  #client: pg.Client | undefined;
  #isClosed = false;

  constructor(
    private readonly connectionString: string,
    private readonly channel: string,
    private readonly handlers: NotificationHandlers,
  ) {
    this.#first.promise.catch(() => undefined);
    void this.#keepListening();
  }

  /** Resolves when the first connection listens. */
  async ready(): Promise<void> {
    await this.#first.promise;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#first.reject(new Error('The listener is closed.'));
    await this.#client?.end().catch(() => undefined);
  }

  async #keepListening(): Promise<void> {
    for (let isFirst = true; !this.#isClosed; isFirst = false) {
      const lost = await this.#listen(isFirst).catch(() => undefined);
      await lost?.closed;
      if (!this.#isClosed) await delay(reconnectMs, undefined, { ref: false });
    }
  }

  async #listen(isFirst: boolean): Promise<{ readonly closed: Promise<void> }> {
    const client = new pg.Client({ connectionString: this.connectionString, keepAlive: true });
    const closed = new Promise<void>((resolve) => client.once('end', () => resolve()));
    client.on('error', () => undefined);
    client.on('notification', ({ payload = '' }) => this.handlers.onNotification(payload));
    await client.connect();
    this.#client = client;
    if (this.#isClosed) await client.end();
    else await client.query(`listen ${this.channel}`);
    this.#first.resolve();
    if (!isFirst) this.handlers.onReconnected?.();
    return { closed };
  }
}
