import type { EventEmitter } from 'node:events';

/** What a pool of connections tells of; MikroORM's, graphile-worker's and pg's own. */
type Pool = Pick<EventEmitter, 'on'>;

/**
 * A connection that the server ends is replaced at the next use, and its statements reject. Without a
 * listener its error would end the process: pg listens to idle connections of a pool only.
 */
export function tolerateLostConnections(pool: Pool): void {
  pool.on('error', () => undefined);
  pool.on('connect', (client: Pool) => client.on('error', () => undefined));
}
