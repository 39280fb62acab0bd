import WebSocket from 'ws';

const query =
  'subscription { customerChanged { id type customer { id name email tags createdBy { id name } } } }';

/** Many clients of graphql-transport-ws, each with one subscription; as thin as they can be, since they share the machine. */
export class SubscriberCrowd {
  readonly #sockets: WebSocket[] = [];
  #received = 0;
  #acknowledged = 0;
  #firstAtMs = 0;
  #lastAtMs = 0;
  #all: PromiseWithResolvers<void> | undefined;
  #expected = 0;

  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  get size(): number {
    return this.#sockets.length;
  }

  /** Opens sockets at once; resolves when all of them are acknowledged. Those that are refused come again. */
  async open(count: number): Promise<void> {
    await Promise.all(Array.from({ length: count }, () => this.#openOne()));
  }

  /** Waits for the next answer at every socket; times since 1970 in ms. */
  async nextAtAll(
    cause: () => Promise<void>,
  ): Promise<{ readonly firstAtMs: number; readonly lastAtMs: number }> {
    this.#received = 0;
    this.#expected = this.#sockets.length;
    this.#all = Promise.withResolvers();
    await cause();
    await this.#all.promise;
    return { firstAtMs: this.#firstAtMs, lastAtMs: this.#lastAtMs };
  }

  /** Ends all connections without a word, as a broken network does. */
  drop(): void {
    for (const socket of this.#sockets.splice(0)) socket.terminate();
  }

  async #openOne(): Promise<void> {
    for (;;) {
      const socket = await this.#connect().catch(() => undefined);
      if (socket) return void this.#sockets.push(socket);
      await new Promise((resolve) => setTimeout(resolve, 200 + Math.random() * 300));
    }
  }

  #connect(): Promise<WebSocket> {
    const { promise, resolve, reject } = Promise.withResolvers<WebSocket>();
    const socket = new WebSocket(`${this.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      perMessageDeflate: false,
      skipUTF8Validation: true,
    });
    socket.once('open', () => {
      const payload = { Authorization: `Bearer ${this.token}` };
      socket.send(JSON.stringify({ type: 'connection_init', payload }));
    });
    socket.on('message', (data: Buffer) => {
      if (data.includes('"next"')) return this.#count();
      if (!data.includes('connection_ack')) return;
      socket.send(JSON.stringify({ id: 's', type: 'subscribe', payload: { query } }));
      this.#acknowledged += 1;
      resolve(socket);
    });
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('The socket was closed.')));
    return promise;
  }

  #count(): void {
    this.#lastAtMs = Date.now();
    this.#received += 1;
    if (this.#received === 1) this.#firstAtMs = this.#lastAtMs;
    if (this.#received === this.#expected) this.#all?.resolve();
  }
}
