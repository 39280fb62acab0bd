import type { Kernel } from '../../../shared/kernel/kernel.js';
import { networkOf } from '../../../shared/http/network-of.js';
import { accountRule, addressRule } from './login.limits.js';
import { spenderOf } from './spender.reader.js';
import { giveBack, resetThrottle, throttle } from './throttle.service.js';
import { KeyedSemaphore } from './keyed-semaphore.limits.js';

const accounts = new KeyedSemaphore(1);
const networks = new KeyedSemaphore(8);

export interface SignInAttempt {
  /** Lower-cased. */
  readonly email: string;
  readonly address: string | null;
}

/**
 * Runs the proof of a password; counts it if it throws, and forgets the account's failures if it does not. Throws
 * AUTH-007, without running it, after too many failures. Where the account was signed in to before, only what came
 * from the same network counts; strangers spend the account's and their address's allowance. Does the same for an
 * e-mail that nobody has.
 */
export async function guardSignIn<Proof>(
  kernel: Kernel,
  { email, address }: SignInAttempt,
  prove: () => Promise<Proof>,
): Promise<Proof> {
  const { key, isKnown } = await spenderOf(kernel, email, address);
  if (isKnown) return accounts.run(key, () => withinAccountRule(kernel, key, prove));
  const network = networkOf(address);
  return networks.run(network, () => accounts.run(key, () => asStranger(kernel, key, network, prove)));
}

async function asStranger<Proof>(
  kernel: Kernel,
  key: string,
  network: string,
  prove: () => Promise<Proof>,
): Promise<Proof> {
  await throttle(kernel, addressRule, network);
  const refund = () => giveBack(kernel, addressRule, network);
  // An account that is blocked already costs its guesser's address nothing more, and nobody else's.
  const proof = await withinAccountRule(kernel, key, prove, refund);
  await refund();
  return proof;
}

async function withinAccountRule<Proof>(
  kernel: Kernel,
  key: string,
  prove: () => Promise<Proof>,
  whenBlocked?: () => Promise<void>,
): Promise<Proof> {
  await throttle(kernel, accountRule, key).catch(async (refusal: unknown) => {
    await whenBlocked?.();
    throw refusal;
  });
  const proof = await prove();
  await resetThrottle(kernel, accountRule, key);
  return proof;
}
