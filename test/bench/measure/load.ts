import { Client, type Dispatcher } from 'undici';
import type { BenchRequest } from '../contenders/contender.js';

export interface LoadOptions {
  readonly url: string;
  readonly request: BenchRequest;
  /** What each answer must measure. */
  readonly bytes: number;
  readonly connections: number;
  readonly seconds: number;
}

/** Asks over all connections, each for the next answer as soon as it has one. Returns each answer's time in ms. */
export async function load({ url, request, bytes, connections, seconds }: LoadOptions): Promise<number[]> {
  const timesMs: number[] = [];
  const clients = Array.from({ length: connections }, () => new Client(url));
  const endMs = performance.now() + seconds * 1_000;
  try {
    await Promise.all(clients.map((client) => keepAsking(client, request, bytes, endMs, timesMs)));
  } finally {
    await Promise.all(clients.map((client) => client.destroy()));
  }
  return timesMs;
}

async function keepAsking(
  client: Client,
  request: BenchRequest,
  bytes: number,
  endMs: number,
  timesMs: number[],
) {
  for (let startMs = performance.now(); startMs < endMs;) {
    await ask(client, request, bytes);
    const nowMs = performance.now();
    timesMs.push(nowMs - startMs);
    startMs = nowMs;
  }
}

/** By the lowest interface of the client: the generator shares the machine with what it measures. */
function ask(client: Client, request: BenchRequest, bytes: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let status = 0;
  let received = 0;
  const handler: Dispatcher.DispatchHandler = {
    onRequestStart: () => undefined,
    onResponseStart: (_controller, statusCode) => void (status = statusCode),
    onResponseData: (_controller, chunk) => void (received += chunk.length),
    onResponseEnd: () => {
      if (status === 200 && received >= bytes) resolve();
      else
        reject(
          new Error(
            `An answer had status ${status} and ${received} bytes; 200 and at least ${bytes} were due.`,
          ),
        );
    },
    onResponseError: (_controller, error) => reject(error),
  };
  client.dispatch({ ...request, headers: { ...request.headers } }, handler);
  return promise;
}
