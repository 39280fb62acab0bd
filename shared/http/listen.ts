import type { FastifyInstance } from 'fastify';
import { once } from 'node:events';
import { createServer } from 'node:net';

export interface ListenAddress {
  readonly host: string;
  readonly port: number;
}

const reasons: Readonly<Record<string, string | undefined>> = {
  EADDRINUSE: 'another process listens there',
  EADDRNOTAVAIL: 'this machine does not have the address',
  ENOTFOUND: 'nobody knows the host',
  EAI_AGAIN: 'nobody knows the host',
  EACCES: 'this user may not listen there',
};

/** Listens, and answers with the URL. A failure names `setting`, by which the port is chosen. */
export async function listen(
  app: FastifyInstance,
  { host, port }: ListenAddress,
  setting: string,
): Promise<string> {
  return app.listen({ host, port }).catch((cause: unknown) => {
    throw explain(cause, { host, port }, setting);
  });
}

/** Throws as `listen` would, and leaves the port free: for before work that a taken port would make useless. */
export async function tryListening({ host, port }: ListenAddress, setting: string): Promise<void> {
  const server = createServer();
  try {
    const listening = once(server, 'listening');
    server.listen({ host, port });
    await listening;
  } catch (cause) {
    throw explain(cause, { host, port }, setting);
  } finally {
    server.close();
  }
}

/** Throws when a port that the process will listen on is taken, or the address not this machine's. */
export async function refuseTakenPorts(
  config: ListenAddress & { readonly operations: ListenAddress | undefined },
): Promise<void> {
  await tryListening(config, 'PORT');
  if (config.operations) await tryListening(config.operations, 'OPERATIONS_PORT');
}

function explain(cause: unknown, { host, port }: ListenAddress, setting: string): unknown {
  const reason = reasons[(cause as NodeJS.ErrnoException).code ?? ''];
  if (!reason) return cause;
  return new Error(`${setting}: ${host}, port ${port}, cannot be listened on: ${reason}.`, { cause });
}
