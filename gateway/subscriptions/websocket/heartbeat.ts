import type { WebSocket } from 'ws';

const intervalMs = 15_000;

/** Ends sockets whose peer is gone or reads no more: each must answer a ping before the next. */
export class Heartbeat {
  readonly #answered = new WeakSet<WebSocket>();
  readonly #timer: NodeJS.Timeout;

  constructor(private readonly sockets: ReadonlySet<WebSocket>) {
    this.#timer = setInterval(() => this.#beat(), intervalMs);
    this.#timer.unref();
  }

  watch(socket: WebSocket): void {
    this.#answered.add(socket);
    socket.on('pong', () => this.#answered.add(socket));
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #beat(): void {
    for (const socket of this.sockets) {
      if (this.#answered.delete(socket)) socket.ping();
      else socket.terminate();
    }
  }
}
