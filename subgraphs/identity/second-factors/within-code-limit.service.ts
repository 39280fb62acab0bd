import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../shared/requests/actor.js';
import { spenderOf } from '../throttling/spender.reader.js';
import { resetThrottle, throttle, type ThrottleRule } from '../throttling/throttle.service.js';

/** Six digits can be guessed by who has long enough, hence the second allowance. */
const codeLimit: ThrottleRule = {
  name: 'mfa.code',
  allowances: [
    { attempts: 5, seconds: 5 * 60 },
    { attempts: 50, seconds: 24 * 60 * 60 },
  ],
};

/**
 * Tries a code of the user. Throws AUTH-007 after five tries in five minutes or fifty in a day; a right code begins
 * anew. Who guessed the password elsewhere spends nothing of a network that the user signed in from before.
 */
export async function withinCodeLimit<Result>(
  kernel: Kernel,
  { userId, address }: UserActor,
  attempt: () => Promise<Result>,
): Promise<Result> {
  const { key } = await spenderOf(kernel, userId, address);
  await throttle(kernel, codeLimit, key);
  const result = await attempt();
  await resetThrottle(kernel, codeLimit, key);
  return result;
}
