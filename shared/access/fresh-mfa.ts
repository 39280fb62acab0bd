import type { Clock } from '../values/clock.js';
import type { Principal } from './principal.js';

/** How long a proved second factor opens dangerous operations. */
export const freshMfaMs = 5 * 60_000;

/** Whether the caller has proved a second factor, in this session and within the last five minutes. */
export function hasFreshMfa({ mfaAtMs }: Pick<Principal, 'mfaAtMs'>, clock: Clock): boolean {
  return mfaAtMs !== null && clock.now().getTime() - mfaAtMs < freshMfaMs;
}
