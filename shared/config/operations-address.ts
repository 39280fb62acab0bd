import type { Environment } from './environment.js';
import { reachOfHost } from './reach-of-host.js';

export interface OperationsAddress {
  readonly host: string;
  readonly port: number;
}

/**
 * Where operators find metrics and readiness: on a port of its own, that of nobody who only uses the platform. Undefined
 * where one port does for all: outside production, when this machine alone reaches it, or when both are the same.
 */
export function operationsOf(env: Environment): OperationsAddress | undefined {
  const { PORT: port, OPERATIONS_PORT: chosen, OPERATIONS_HOST: host } = env;
  const isShared =
    chosen === undefined
      ? env.NODE_ENV !== 'production' && reachOfHost(env.HOST) === 'loopback'
      : chosen !== 0 && chosen === port;
  return isShared ? undefined : { host, port: chosen ?? portBeside(port) };
}

/** A free one beside a free one. */
function portBeside(port: number): number {
  if (port === 0) return 0;
  return port < 65_535 ? port + 1 : port - 1;
}
