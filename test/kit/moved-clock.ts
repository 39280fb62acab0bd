import { systemClock, type Clock } from '../../shared/values/clock.js';

/** Has the platforms of this process go on from another moment; PostgreSQL's clock stays. */
export function moveClock(to: string): void {
  const aheadMs = Date.parse(to) - Date.now();
  Object.assign(systemClock, { now: () => new Date(Date.now() + aheadMs) } satisfies Clock);
}
