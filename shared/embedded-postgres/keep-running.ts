import { setTimeout as delay } from 'node:timers/promises';
import type { Cluster } from './cluster.js';
import { runServer } from './run-server.js';
import { findRunningServer } from './running-server.js';

/** What the server is started with each time. */
export interface KeptServer {
  readonly port: number;
  readonly isDurable: boolean;
  /** In 10 minutes. */
  readonly mostRestarts: number;
}

export interface ServerWatch {
  /** Resolves when the server is not started again. */
  readonly failure: Promise<Error>;
  /** Ends the watch; a start that is under way ends first. */
  end(): Promise<void>;
}

const lookEveryMs = 500;
const withinMs = 10 * 60_000;

/**
 * Starts the server again on its port whenever it has ended by itself; so often as is allowed, failed starts
 * included, and with a second more before each. What was committed is recovered by the server.
 */
export function keepServerRunning(
  cluster: Cluster,
  server: KeptServer,
  warn: (message: string) => void,
): ServerWatch {
  const { promise: failure, resolve: fail } = Promise.withResolvers<Error>();
  const ending = new AbortController();
  const { signal } = ending;
  const pause = (ms: number) => delay(ms, undefined, { signal, ref: false }).catch(() => undefined);

  async function watch(): Promise<void> {
    let startedAtMs: number[] = [];
    let fault = '';
    while (!signal.aborted) {
      await pause(lookEveryMs);
      if (signal.aborted || (await findRunningServer(cluster.dataDirectory).catch(() => undefined))) continue;
      const nowMs = performance.now();
      startedAtMs = [...startedAtMs.filter((atMs) => nowMs - atMs < withinMs), nowMs];
      if (startedAtMs.length > server.mostRestarts) return fail(givenUp(cluster, server, fault));
      if (startedAtMs.length === 1) warn('PostgreSQL ended by itself; starting it again.');
      await pause((startedAtMs.length - 1) * 1_000);
      if (signal.aborted) return;
      fault = await runServer(cluster, server, warn).then(
        () => '',
        (error: Error) => ` ${error.message}`,
      );
      if (!fault) warn(`PostgreSQL runs again on port ${server.port}, with all that was committed.`);
    }
  }

  const watched = watch();
  return {
    failure,
    async end() {
      ending.abort();
      await watched;
    },
  };
}

function givenUp({ dataDirectory }: Cluster, { mostRestarts }: KeptServer, fault: string): Error {
  return new Error(
    `PostgreSQL in ${dataDirectory} keeps ending by itself (restarts within 10 minutes: ${mostRestarts}); the platform ` +
      `ends as well.${fault}`,
  );
}
