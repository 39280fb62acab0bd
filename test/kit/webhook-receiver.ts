import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventually, longWaitMs } from './eventually.js';

/** A request as it arrived. */
export interface ReceivedWebhook {
  readonly headers: Record<string, string>;
  /** The raw bytes as text: signatures are over them. */
  readonly body: string;
  readonly payload: any;
}

/** Somebody's server that receives webhooks. */
export interface WebhookReceiver {
  readonly url: string;
  readonly received: ReceivedWebhook[];
  /** How many connections were made, also without a request. */
  connections(): number;
  /** Answers the following requests so; 204 until said. */
  answer(with_: (response: ServerResponse, request: ReceivedWebhook) => void): void;
  /** The requests once there are so many. */
  awaitCount(count: number, withinMs?: number): Promise<ReceivedWebhook[]>;
  close(): Promise<void>;
}

/** Starts a receiver on a free port of this machine. */
export async function startReceiver(): Promise<WebhookReceiver> {
  const received: ReceivedWebhook[] = [];
  let connections = 0;
  let respond: (response: ServerResponse, request: ReceivedWebhook) => void = (response) =>
    response.writeHead(204).end();
  const server = createServer(
    collect((request, response) => {
      received.push(request);
      respond(response, request);
    }),
  );
  server.on('connection', () => (connections += 1));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received,
    connections: () => connections,
    answer: (with_) => void (respond = with_),
    awaitCount: (count, withinMs = longWaitMs) =>
      eventually(async () => {
        if (received.length < count) throw new Error(`${received.length} of ${count} webhooks arrived`);
        return received;
      }, withinMs),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function collect(handle: (request: ReceivedWebhook, response: ServerResponse) => void): RequestListener {
  return (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      handle({ headers: plain(request.headers), body, payload: body && JSON.parse(body) }, response);
    });
  };
}

function plain(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
