import type pg from 'pg';

/** How a pool stands at the moment. */
export interface PoolState {
  readonly busy: number;
  readonly idle: number;
  /** Callers for whom no connection is free. */
  readonly waiting: number;
}

export function poolStateOf({ totalCount, idleCount, waitingCount }: pg.Pool): PoolState {
  return { busy: totalCount - idleCount, idle: idleCount, waiting: waitingCount };
}
