import { createClient, type Client as SocketClient } from 'graphql-ws';
import WebSocket from 'ws';
import { eventually } from './eventually.js';
import { movesMoney } from './money-moves.js';

/** An answer of a stream, as the client gets it. */
export interface StreamAnswer {
  readonly data?: Record<string, Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[];
}

/** A stream as a stock client reads it. */
export interface Stream {
  readonly answers: StreamAnswer[];
  /** What ended the stream: errors of the protocol, or the event of a closed socket. */
  readonly ended: Promise<unknown>;
  /** The first answer of which this holds, when it has come. */
  until(isWanted: (answer: StreamAnswer) => boolean): Promise<StreamAnswer>;
  stop(): void;
}

export interface SocketOptions {
  readonly params?: Record<string, unknown>;
  readonly retryAttempts?: number;
  readonly headers?: Record<string, string>;
}

/** The stock client of graphql-ws, on a platform at `url`. */
export function openSocket(
  url: string,
  { params, retryAttempts = 0, headers }: SocketOptions = {},
): SocketClient {
  class Socket extends WebSocket {
    constructor(address: string, protocols: string[]) {
      super(address, protocols, { headers });
    }
  }
  return createClient({
    url: `${url.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl: headers ? Socket : WebSocket,
    connectionParams: params,
    retryAttempts,
    lazyCloseTimeout: 0,
  });
}

/** How many sockets and event streams the gateway at `url` holds open: it lets go of one in its own time. */
export async function streamsOpen(url: string): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  return Number(/^braiflow_streams_open (\d+)$/m.exec(metrics)?.[1]);
}

/** Closes all of a test's sockets, and resolves when the gateway at `url` has let go of them. */
export async function closeSockets(url: string, sockets: SocketClient[]): Promise<void> {
  for (const socket of sockets.splice(0)) await socket.dispose();
  await eventually(async () => {
    const left = await streamsOpen(url);
    if (left > 0) throw new Error(`The gateway still holds ${left} streams open.`);
  });
}

/** Resolves when the stream is open: sockets open in their own time, and `cause` an event until one comes through. */
export async function begun(stream: Stream, cause: () => Promise<unknown>): Promise<void> {
  await eventually(async () => {
    await cause();
    if (stream.answers.length === 0) throw new Error('Nothing has come yet.');
  });
}

/** Subscribes and gathers what comes. */
export function subscribe(
  socket: SocketClient,
  query: string,
  variables: Record<string, unknown> = {},
): Stream {
  const answers: StreamAnswer[] = [];
  const ended = Promise.withResolvers<unknown>();
  const extensions = movesMoney(query) ? { idempotencyKey: crypto.randomUUID() } : undefined;
  const stop = socket.subscribe<Record<string, Record<string, unknown>>>(
    { query, variables, extensions },
    {
      next: (answer) => void answers.push(answer as StreamAnswer),
      error: (error) => ended.resolve(error),
      complete: () => ended.resolve(undefined),
    },
  );
  const until = (isWanted: (answer: StreamAnswer) => boolean) =>
    eventually(async () => {
      const wanted = answers.find(isWanted);
      if (!wanted)
        throw new Error(`None of ${answers.length} answers was wanted: ${JSON.stringify(answers.at(-1))}`);
      return wanted;
    });
  return { answers, ended: ended.promise, until, stop };
}
