import { freePort } from '../../kit/free-port.js';
import { Child } from '../processes/child.js';
import type { ModuleOptions } from '../processes/start-process.js';

/** A process that serves over HTTP. */
export interface Service {
  readonly url: string;
  readonly child: Child;
}

/** Starts a module on a free port, which PORT names; it is ready when this resolves. */
export async function startService(options: ModuleOptions): Promise<Service> {
  const port = await freePort();
  const child = new Child({ ...options, environment: { ...options.environment, PORT: String(port) } });
  const url = `http://127.0.0.1:${port}`;
  await child.untilReady(url);
  return { url, child };
}
