import type { HostActivity, HostedStart } from './platform-host-main.js';

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

function hostOfWorker(): string {
  const hosts = JSON.parse(process.env.TEST_HOSTS!) as string[];
  return hosts[Number(process.env.JEST_WORKER_ID ?? 0) % hosts.length]!;
}

async function ask<Answer>(method: string, url: string, body?: HostedStart): Promise<Answer> {
  const response = await fetch(url, { method, body: body && JSON.stringify(body) });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as Answer;
}
