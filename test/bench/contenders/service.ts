import { freePort } from '../../kit/free-port.js';
import { Child, type ChildOptions } from '../processes/child.js';

/** A process that serves over HTTP. */
export interface Service {
  readonly url: string;
  readonly child: Child;
}

/** Starts a process on a free port, which PORT names; it is ready when this resolves. */
export async function startService(options: ChildOptions, readyPath?: string): Promise<Service> {
  const port = await freePort();
  const child = new Child({ ...options, environment: { ...options.environment, PORT: String(port) } });
  const url = `http://127.0.0.1:${port}`;
  await child.untilReady(url, readyPath);
  return { url, child };
}
