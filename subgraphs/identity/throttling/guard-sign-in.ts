import type { Kernel } from '../../../shared/kernel/kernel.js';
import { accountRule, addressRule } from './login-rules.js';
import { networkOf } from '../../../shared/http/network-of.js';
import { giveBack, resetThrottle, throttle } from './throttle.js';
import { Turnstile } from './turnstile.js';

const accounts = new Turnstile(1);
const networks = new Turnstile(8);

export interface SignInAttempt {
  /** Lower-cased. */
  readonly email: string;
  readonly address: string | null;
}

/**
 * Runs the proof of a password; counts it against account and address if it throws, and forgets the
 * account's failures if it does not. Throws AUTH-007, without running it, after too many failures.
 * Does the same for an e-mail that nobody has.
 */
export function guardSignIn<Proof>(
  kernel: Kernel,
  { email, address }: SignInAttempt,
  prove: () => Promise<Proof>,
): Promise<Proof> {
  const network = networkOf(address);
  return networks.pass(network, () =>
    accounts.pass(email, async () => {
      await throttle(kernel, addressRule, network);
      // An account that is blocked already costs its guesser's address nothing more, and nobody else's.
      await throttle(kernel, accountRule, email).catch(async (refusal: unknown) => {
        await giveBack(kernel, addressRule, network);
        throw refusal;
      });
      const proof = await prove();
      await Promise.all([resetThrottle(kernel, accountRule, email), giveBack(kernel, addressRule, network)]);
      return proof;
    }),
  );
}
