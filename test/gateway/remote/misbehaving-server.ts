import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** A request as the server got it. */
export interface ReceivedRequest {
  readonly headers: IncomingHttpHeaders;
  readonly body: { query: string; operationName?: string; variables: Record<string, unknown> };
  readonly socket: Socket;
  /** Of all that came, from 1. */
  readonly number: number;
  /** Answers as HTTP has it. */
  send(status: number, text: string): void;
  /** Writes bytes of an answer of one's own making. */
  write(bytes: string): void;
}

/** A subgraph's server that behaves as the test says. */
export class MisbehavingServer {
  readonly received: ReceivedRequest[] = [];
  readonly #server: Server;
  answer: (request: ReceivedRequest) => void = ({ send }) => send(200, '{"data":{"ok":true}}');

  private constructor() {
    this.#server = createServer((request, response) => {
      // A gateway asks first whether it is ready; only operations are the test's.
      if (request.method === 'GET') return void response.end('{}');
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const received: ReceivedRequest = {
          headers: request.headers,
          body: JSON.parse(Buffer.concat(chunks).toString()),
          socket: request.socket,
          number: this.received.length + 1,
          send: (status, text) => response.writeHead(status).end(text),
          write: (bytes) => request.socket.write(bytes),
        };
        this.received.push(received);
        this.answer(received);
      });
    });
  }

  static async start(): Promise<MisbehavingServer> {
    const started = new MisbehavingServer();
    await new Promise<void>((resolve) => started.#server.listen(0, '127.0.0.1', resolve));
    return started;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/crm`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
