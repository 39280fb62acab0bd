import type { WebSocket } from 'ws';

/** While so much waits for the peer, its streams wait as well. */
const crowdedBytes = 256 * 1024;
/** While so much waits for the peer, it may ask for nothing more. */
const mostUnreadBytes = 1024 * 1024;
/** Long enough for a peer to read why it is cut off. */
const lastWordMs = 1_000;

/** The client at the other end of a socket, who may read slowly or not at all. */
export class SocketPeer {
  #waiting: (() => void)[] = [];

  constructor(private readonly socket: WebSocket) {
    socket.once('close', () => this.#wake());
  }

  get isOpen(): boolean {
    return this.socket.readyState === this.socket.OPEN;
  }

  /** Sends what the peer asked for. One that asks and does not read is cut off: a goodbye would not reach it. */
  answer(text: string): void {
    const { socket } = this;
    if (!this.isOpen) return;
    if (socket.bufferedAmount > mostUnreadBytes) return socket.terminate();
    socket.send(text, () => this.#wake());
  }

  /** Resolves when little waits for the peer, or the peer is gone. */
  async room(): Promise<void> {
    while (this.isOpen && this.socket.bufferedAmount > crowdedBytes)
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** Sends an event. Resolves when the network took it, so that a slow peer holds up its own streams alone. */
  send(text: string): Promise<void> {
    if (!this.isOpen) return Promise.resolve();
    return new Promise((resolve) => {
      this.socket.send(text, () => {
        resolve();
        this.#wake();
      });
    });
  }

  close(code: number, reason: string): void {
    this.socket.close(code, reason);
  }

  /** Closes, and reads nothing more: what a peer that broke a bound goes on to send is left in the network. */
  cutOff(code: number, reason: string): void {
    const { socket } = this;
    socket.close(code, reason);
    socket.pause();
    setTimeout(() => socket.terminate(), lastWordMs).unref();
  }

  #wake(): void {
    if (this.#waiting.length === 0) return;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
