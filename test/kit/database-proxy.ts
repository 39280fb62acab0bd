import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A transaction as it passed over the wire. */
export interface Travel {
  /** How often the client waited for the server, from its begin to its commit. */
  readonly roundTrips: number;
  /** What became of it: `COMMIT` or `ROLLBACK`. */
  readonly end: string;
  /** The texts of its statements. */
  readonly statements: readonly string[];
}

/** Between a platform and its database: counts the round trips of each transaction. */
export interface DatabaseProxy {
  /** The connection string that leads through it. */
  readonly url: string;
  /** What has passed since the last call. */
  take(): Travel[];
  close(): Promise<void>;
}

export async function openDatabaseProxy(databaseUrl: string): Promise<DatabaseProxy> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let travels: Travel[] = [];
  const proxy = createServer((client) => {
    const server = connect(Number(target.port), target.hostname);
    const count = new RoundTrips((travel) => travels.push(travel));
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => undefined);
      socket.on('close', () => sockets.delete(socket) && (client.destroy(), server.destroy()));
    }
    client.on('data', (chunk: Buffer) => (count.sent(chunk), server.write(chunk)));
    server.on('data', (chunk: Buffer) => (count.answered(chunk), client.write(chunk)));
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String((proxy.address() as AddressInfo).port);
  return {
    url: url.href,
    take: () => travels.splice(0),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      travels = [];
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}

/** Follows one connection of PostgreSQL's protocol: messages of a letter, a length and a body. */
class RoundTrips {
  /** What the client sends first has no letter. */
  readonly #fromClient = new Messages(false);
  readonly #fromServer = new Messages(true);
  readonly #prepared = new Map<string, string>();
  #statements: string[] = [];
  #unanswered = 0;
  #trips = 0;
  #isEnding = false;
  /** An error answers all that was sent with it; that the server is ready may come in a later chunk. */
  #isFailed = false;
  #done = '';

  constructor(private readonly tell: (travel: Travel) => void) {}

  sent(chunk: Buffer): void {
    if (this.#unanswered === 0 || this.#isFailed) this.#trips += 1;
    this.#isFailed = false;
    for (const { letter, parts } of this.#fromClient.read(chunk)) {
      // Parse names a statement and has its text; Bind names a portal and the statement.
      if (letter === 'P') this.#prepared.set(parts[0]!, parts[1]!);
      if (letter === 'B') this.#statement(this.#prepared.get(parts[1]!)!);
      if (letter === 'Q') this.#statement(parts[0]!);
      // Each of them is answered by one ReadyForQuery.
      if (letter === 'Q' || letter === 'S') this.#unanswered += 1;
    }
  }

  answered(chunk: Buffer): void {
    for (const { letter, parts } of this.#fromServer.read(chunk)) {
      if (letter === 'C') this.#done = parts[0]!;
      // What was sent with the statement that failed is not done, a commit among it.
      if (letter === 'E') [this.#isEnding, this.#isFailed] = [false, true];
      if (letter !== 'Z') continue;
      this.#unanswered = Math.max(0, this.#unanswered - 1);
      this.#isFailed &&= this.#unanswered > 0;
      if (!this.#isEnding || this.#unanswered > 0) continue;
      this.tell({ roundTrips: this.#trips, end: this.#done, statements: this.#statements });
      this.#isEnding = false;
    }
  }

  #statement(text: string): void {
    if (text === 'begin') [this.#trips, this.#statements] = [1, []];
    else if (text === 'commit' || text === 'rollback') this.#isEnding = true;
    else this.#statements.push(text);
  }
}

class Messages {
  #rest: Buffer = Buffer.alloc(0);

  constructor(private isStarted: boolean) {}

  /** The whole messages so far, their bodies parted at zero bytes. */
  *read(chunk: Buffer): Generator<{ letter: string; parts: string[] }> {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    while (this.#rest.length >= 5) {
      const start = this.isStarted ? 1 : 0;
      const end = start + this.#rest.readInt32BE(start);
      if (this.#rest.length < end) return;
      const letter = this.isStarted ? String.fromCharCode(this.#rest[0]!) : '';
      const parts = this.#rest.toString('utf8', start + 4, end).split('\0');
      this.isStarted = true;
      this.#rest = this.#rest.subarray(end);
      yield { letter, parts };
    }
  }
}
