import { Client } from 'undici';
import type { BenchRequest } from '../contenders/contender.js';
import { ask } from '../measure/ask.js';
import { memoryMib } from '../processes/process-usage.js';
import type { Child } from '../processes/child.js';
import { median } from '../measure/statistics.js';

export interface ManyDocumentsOptions {
  readonly url: string;
  readonly child: Child;
  readonly requests: number;
  readonly documents: number;
  /** After the part in which so much has passed, no other is begun. */
  readonly minutes: number;
  /** Anew for each part, since a token ends before the requests do. */
  readonly signIn: () => Promise<string>;
}

/** The process's memory after one part of the requests. */
export interface MemoryPart {
  readonly requests: number;
  /** Median of samples. */
  readonly residentMib: number;
  /** What was left after a collection. */
  readonly heapMib: number;
}

const parts = 8;
const samplesOfPart = 20;
const connections = 16;
/** Some documents are asked often and most seldom, as by clients: 4 asks four in five times for two in five of them. */
const skew = 4;

/** Sends requests of many documents, and looks at the memory of who answers; stops early when time is up. */
export async function askManyDocuments(options: ManyDocumentsOptions): Promise<MemoryPart[]> {
  const ofPart = Math.ceil(options.requests / parts);
  const found: MemoryPart[] = [];
  const lastMs = performance.now() + options.minutes * 60_000;
  for (let part = 0; part < parts && performance.now() < lastMs; part += 1) {
    const token = await options.signIn();
    const samples = await askPart(options, token, ofPart);
    const heapMib = (await options.child.ask<number>('heap')) / 1_048_576;
    found.push({ requests: (part + 1) * ofPart, residentMib: median(samples), heapMib });
  }
  return found;
}

async function askPart(options: ManyDocumentsOptions, token: string, count: number) {
  const { url, child, documents } = options;
  const samples: number[] = [];
  const sampleEvery = Math.ceil(count / samplesOfPart);
  let next = 0;
  const keepAsking = async (client: Client) => {
    while (next < count) {
      if (next % sampleEvery === 0) samples.push(memoryMib(child.pid));
      next += 1;
      const number = Math.floor(documents * Math.random() ** skew);
      await ask(client, requestOf(number, token), 0);
    }
  };
  const clients = Array.from({ length: connections }, () => new Client(url));
  try {
    await Promise.all(clients.map(keepAsking));
  } finally {
    await Promise.all(clients.map((client) => client.destroy()));
  }
  return samples;
}

/** Each differs in its text, its keys and its plan: one in four joins two subgraphs. */
function requestOf(number: number, token: string): BenchRequest {
  const joined =
    number % 4 === 0 ? `customers(first: 2) { nodes { c${number}: name createdBy { name } } }` : '';
  const query = `query Q${number} { me { id u${number}: email business { name } } ${joined} }`;
  return {
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  };
}
