import { expect } from '@jest/globals';
import { acme } from '../cast/cast.js';
import type { Client, RestAnswer } from './client.js';
import { eventually } from './eventually.js';
import type { Graph } from './start-graph.js';

/** An import as REST answers it. */
export interface AnsweredImport {
  readonly id: string;
  readonly status: string;
  readonly [field: string]: unknown;
}

/** Sends bytes as they are. */
export async function sendFile(
  url: string,
  client: Client,
  path: string,
  content: string | Uint8Array<ArrayBuffer>,
  type = 'text/csv',
): Promise<RestAnswer> {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': type, ...(client.token && { authorization: `Bearer ${client.token}` }) },
    body: content,
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as never };
}

/** Downloads a file as text. */
export async function download(url: string, client: Client, path: string) {
  const response = await fetch(url + path, {
    headers: { ...(client.token && { authorization: `Bearer ${client.token}` }) },
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, text: bytes.toString('utf8') };
}

/** Makes an import and sends its file. */
export async function makeImport(
  url: string,
  client: Client,
  content: string | Uint8Array<ArrayBuffer>,
  options: object = {},
): Promise<string> {
  const made = await client.rest('POST', '/v1/crm/imports', { file_name: 'people.csv', ...options });
  expect([made.status, made.body.error]).toEqual([201, null]);
  const id = (made.body.data as { import_id: string }).import_id;
  const sent = await sendFile(url, client, `/v1/crm/imports/${id}/content`, content);
  expect([sent.status, sent.body.error]).toEqual([200, null]);
  return id;
}

/** Starts an import and waits for its end. */
export async function runImport(client: Client, id: string, input: object = {}): Promise<AnsweredImport> {
  const started = await client.rest('POST', `/v1/crm/imports/${id}/start`, input);
  expect([started.status, started.body.error]).toEqual([200, null]);
  return endOf(client, id);
}

/** Waits until an import has ended. */
export function endOf(client: Client, id: string, withinMs?: number): Promise<AnsweredImport> {
  return eventually(async () => {
    const { body } = await client.rest('GET', `/v1/crm/imports/${id}`);
    const state = body.data as AnsweredImport;
    if (['QUEUED', 'RUNNING'].includes(state.status)) throw new Error(`It is ${state.status}.`);
    return state;
  }, withinMs);
}

/** How far an import came, and what became of its rows. */
export function countsOf(state: AnsweredImport): Record<string, unknown> {
  const counts = ['row', 'created', 'updated', 'unchanged', 'skipped', 'failed'];
  return {
    status: state.status,
    ...Object.fromEntries(counts.map((name) => [name, state[`${name}_count`]])),
  };
}

/** Acme's customers whose e-mail or name is like the pattern. */
export function customersLike(graph: Graph, pattern: string): Promise<{ name: string }[]> {
  return graph.sql(
    `select name, email, phone, tags, custom, version from crm.customers
     where business_id = $1 and (email like $2 or name like $2) order by email, name`,
    [acme.id, pattern],
  );
}

/** Makes an import of the content, starts it and waits for its end. */
export async function importFile(
  url: string,
  client: Client,
  content: string | Uint8Array<ArrayBuffer>,
  options: object = {},
  start: object = {},
): Promise<AnsweredImport> {
  return runImport(client, await makeImport(url, client, content, options), start);
}

/** An import as it is by now. */
export async function readImport(client: Client, id: string): Promise<AnsweredImport> {
  return (await client.rest('GET', `/v1/crm/imports/${id}`)).body.data as AnsweredImport;
}

/** The lines of an import that failed, each with the code of its first fault. */
export function faultsOf(graph: Graph, { import_id: id }: AnsweredImport) {
  return graph.sql<{ line: number; code: string }>(
    `select line, faults -> 0 ->> 'code' as code from crm.import_errors where import_id = $1 order by line`,
    [id],
  );
}

/** A file of texts and of bytes as they are. */
export function bytesOf(...parts: readonly (string | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part))),
  );
}

/** Each character is one byte. */
export function latin1(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

/**
 * Lets the planner know of a leased pair's records, as it does in time by itself: of a business that is in no statistics
 * it expects next to no rows, and thousands of them take it long.
 */
export async function analyzeRecords(graph: Graph): Promise<void> {
  const tables = await graph.sql<{ name: string }>(
    `select schemaname || '.' || tablename as name from pg_tables where schemaname = 'crm'`,
  );
  await graph.sql(`analyze ${tables.map(({ name }) => name).join()}`);
}
