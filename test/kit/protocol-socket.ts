import type { Duplex } from 'node:stream';
import WebSocket from 'ws';
import { eventually } from './eventually.js';

/** A message of graphql-transport-ws, as a server sends it. */
export interface ServerMessage {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

export interface SocketEnd {
  readonly code: number;
  readonly reason: string;
}

/** A frame as a client masks it, with whatever is wrong with it. */
export interface Frame {
  readonly opcode: number;
  readonly bytes: Buffer;
  readonly isLast?: boolean;
  /** Says that the payload is compressed. */
  readonly isCompressed?: boolean;
}

/** A socket whose every message is written by the test, also those that no client would send. */
export class ProtocolSocket {
  readonly messages: ServerMessage[] = [];
  readonly ended: Promise<SocketEnd>;
  #pings = 0;

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (data: Buffer) => this.messages.push(JSON.parse(data.toString()) as ServerMessage));
    socket.on('error', () => undefined);
    this.ended = new Promise((resolve) =>
      socket.once('close', (code, reason) => resolve({ code, reason: reason.toString() })),
    );
  }

  /** Rejects when the server refuses the upgrade. */
  static async open(url: string, protocol: string[] = ['graphql-transport-ws']): Promise<ProtocolSocket> {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, protocol);
    const opened = new ProtocolSocket(socket);
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    return opened;
  }

  /** One whose caller is acknowledged. */
  static async acknowledged(url: string, token: string | undefined): Promise<ProtocolSocket> {
    const socket = await ProtocolSocket.open(url);
    socket.send({ type: 'connection_init', payload: { Authorization: `Bearer ${token}` } });
    await socket.until(({ type }) => type === 'connection_ack');
    return socket;
  }

  /** In one breath. */
  send(...messages: (object | string)[]): void {
    const connection = this.#connection;
    connection.cork();
    for (const message of messages) {
      if ((message as { type?: string }).type === 'ping') this.#pings += 1;
      const isRaw = typeof message === 'string' || Buffer.isBuffer(message);
      this.socket.send(isRaw ? message : JSON.stringify(message));
    }
    connection.uncork();
  }

  subscribe(id: string, query: string, variables?: object): void {
    this.send(subscribing(id, query, variables));
  }

  /** ws sends only what is well formed, so other frames go to its connection. */
  write(...frames: Frame[]): void {
    this.#connection.write(Buffer.concat(frames.map(bytesOf)));
  }

  of(id: string): ServerMessage[] {
    return this.messages.filter((message) => message.id === id);
  }

  async until(isWanted: (message: ServerMessage) => boolean): Promise<ServerMessage> {
    return eventually(async () => {
      const wanted = this.messages.find(isWanted);
      if (!wanted) throw new Error(`Not among ${JSON.stringify(this.messages.slice(-5))}`);
      return wanted;
    });
  }

  /** Resolves when the server has read all that was sent: it answers in order, each ping once. */
  async read(): Promise<void> {
    this.send({ type: 'ping' });
    await eventually(async () => {
      const pongs = this.messages.filter(({ type }) => type === 'pong').length;
      if (pongs < this.#pings) throw new Error(`${pongs} of ${this.#pings} pongs have come.`);
    });
  }

  pause(): void {
    this.socket.pause();
  }

  resume(): void {
    this.socket.resume();
  }

  async close(): Promise<void> {
    this.socket.close();
    await this.ended;
  }

  get #connection(): Duplex {
    return (this.socket as unknown as { _socket: Duplex })._socket;
  }
}

export function subscribing(id: string, query: string, variables?: object): object {
  return { id, type: 'subscribe', payload: { query, variables } };
}

/** Masked with zeros, which change nothing. */
function bytesOf({ opcode, bytes, isLast = true, isCompressed = false }: Frame): Buffer {
  const length = bytes.length;
  const first = (isLast ? 0x80 : 0) | (isCompressed ? 0x40 : 0) | opcode;
  const head = length < 126 ? Buffer.alloc(2) : Buffer.alloc(4);
  head[0] = first;
  head[1] = 0x80 | (length < 126 ? length : 126);
  if (length >= 126) head.writeUInt16BE(length, 2);
  return Buffer.concat([head, Buffer.alloc(4), bytes]);
}
