import type { HostActivity } from './platform-host-main.js';

/** Whether all services share one process or the gateway reaches them over HTTP; every test passes in both. */
declare const topology: 'together' | 'apart' | undefined;

/** Whether this project's tests run against services apart from each other. */
export function isApart(): boolean {
  return typeof topology !== 'undefined' && topology === 'apart';
}

/** A platform that runs in one of the hosts; see `platform-host-main.ts`. */
export interface HostedPlatform {
  readonly url: string;
  readonly operationsUrl: string;
  close(): Promise<void>;
}

/** Starts a platform, or some of its services, in this worker's host. Rejects with what the start threw. */
export async function startHosted(
  environment: Record<string, string>,
  services?: readonly string[],
): Promise<HostedPlatform> {
  const host = hostOfWorker();
  const { id, ...urls } = await ask<{ id: string; url: string; operationsUrl: string }>('POST', host, {
    environment,
    services,
  });
  return { ...urls, close: async () => void (await ask('DELETE', `${host}/${id}`)) };
}

/** What this worker's host did since the last call; platforms that other workers started there are in it. */
export function hostActivity(): Promise<HostActivity> {
  return ask('GET', hostOfWorker());
}

/** What can be watched in a host: texts that go to PostgreSQL, and the routes of each server that starts. */
export interface Watched {
  readonly statements: string[];
  readonly routes: string[][];
}

/** Watches this worker's host; the answer ends it and tells what was seen. */
export async function watchHost<Name extends keyof Watched>(
  name: Name,
): Promise<() => Promise<Watched[Name]>> {
  const url = `${hostOfWorker()}/${name}`;
  await ask('POST', url);
  return () => ask('DELETE', url);
}

/** What an earlier test file of this worker and topology has kept under the name. */
export function recall<Kept>(name: string): Promise<Kept | null> {
  return ask('GET', `${hostOfWorker()}/${scoped(name)}`);
}

/** Keeps JSON for the later test files of this worker and topology. */
export async function keep(name: string, value: object): Promise<void> {
  await ask('PUT', `${hostOfWorker()}/${scoped(name)}`, value);
}

/** How often this worker has counted this name, this time included. */
export function countUp(name: string): Promise<number> {
  return ask('POST', `${hostOfWorker()}/${scoped(name)}`);
}

function scoped(name: string): string {
  const project = typeof topology === 'undefined' ? 'unit' : topology;
  return `${process.env.JEST_WORKER_ID}-${project}-${name}`;
}

function hostOfWorker(): string {
  const hosts = JSON.parse(process.env.TEST_HOSTS!) as string[];
  return hosts[Number(process.env.JEST_WORKER_ID ?? 0) % hosts.length]!;
}

/** What a host answers. */
export async function ask<Answer>(method: string, url: string, body?: object): Promise<Answer> {
  const response = await fetch(url, { method, body: body && JSON.stringify(body) });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as Answer;
}
