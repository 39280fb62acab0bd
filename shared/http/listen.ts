import type { FastifyInstance } from 'fastify';

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
    const reason = reasons[(cause as NodeJS.ErrnoException).code ?? ''];
    if (!reason) throw cause;
    throw new Error(`${setting}: ${host}, port ${port}, cannot be listened on: ${reason}.`, { cause });
  });
}
