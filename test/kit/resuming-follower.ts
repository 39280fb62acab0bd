import { setTimeout as delay } from 'node:timers/promises';
import { openSocket, subscribe } from './streams.js';

interface Seen {
  readonly id: string;
  readonly seq: number;
  readonly name: string;
}

/** Follows all customers, and after a lost connection goes on behind the last event, at whichever platform answers. */
export class ResumingFollower {
  readonly seen: Seen[] = [];
  /** Events whose number is not above that of the one before, in one connection. */
  readonly outOfOrder: Seen[] = [];
  #cursor = '0';
  #isStopped = false;

  constructor(
    private readonly urls: () => readonly string[],
    private readonly token: string,
  ) {
    void this.#follow();
  }

  stop(): void {
    this.#isStopped = true;
  }

  async #follow(): Promise<void> {
    for (let turn = 0; !this.#isStopped; turn += 1) {
      const urls = this.urls();
      const socket = openSocket(urls[turn % urls.length]!, {
        params: { Authorization: `Bearer ${this.token}` },
      });
      const query = `subscription ($after: String) {
        eventPublished(after: $after, types: ["customer.created"]) { id seq cursor data }
      }`;
      const stream = subscribe(socket, query, { after: this.#cursor });
      let taken = 0;
      const take = () => {
        for (const { data } of stream.answers.slice(taken)) this.#take(data!.eventPublished as never);
        taken = stream.answers.length;
      };
      const timer = setInterval(take, 20);
      await Promise.race([stream.ended, this.#untilStopped()]);
      clearInterval(timer);
      take();
      await socket.dispose();
      await delay(100);
    }
  }

  #take({
    id,
    seq,
    cursor,
    data,
  }: {
    id: string;
    seq: number;
    cursor: string;
    data: { name: string };
  }): void {
    this.#cursor = cursor;
    if (!data.name.startsWith('Durable ')) return;
    const event = { id, seq, name: data.name };
    if (seq <= (this.seen.at(-1)?.seq ?? 0)) this.outOfOrder.push(event);
    this.seen.push(event);
  }

  async #untilStopped(): Promise<void> {
    while (!this.#isStopped) await delay(100);
  }
}
