import { Client } from 'undici';
import type { BenchRequest } from '../contenders/contender.js';
import { ask } from './ask.js';

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
