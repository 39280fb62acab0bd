import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Of one connection, not of what passes. */
const ownHeaders = new Set(['host', 'connection', 'content-length', 'transfer-encoding']);

/** A way to a subgraph behind HTTP that a test can shut: requests then find the connection broken. */
export class SubgraphGate {
  /** Which requests do not pass, by their bodies; readiness has none. */
  shuts: (body: string) => boolean = () => false;
  readonly #server: Server;

  private constructor(private readonly target: string) {
    this.#server = createServer((request, response) => void this.#pass(request, response));
  }

  static async open(target: string): Promise<SubgraphGate> {
    const gate = new SubgraphGate(target);
    gate.#server.listen(0, '127.0.0.1');
    await once(gate.#server, 'listening');
    return gate;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    if (this.shuts(body)) return void request.socket.destroy();
    const { method, url, headers } = request;
    const passed = Object.entries(headers).filter(([name]) => !ownHeaders.has(name)) as [string, string][];
    const answer = await fetch(new URL(url!, this.target), {
      method,
      headers: passed,
      body: body || undefined,
    });
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
  }
}
