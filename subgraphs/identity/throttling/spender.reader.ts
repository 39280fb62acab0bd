import type { Kernel } from '../../../shared/kernel/kernel.js';
import { networkOf } from '../../../shared/http/network-of.js';
import { isKnownNetwork } from './known-networks.store.js';

/** Whose allowance an attempt at an account spends. */
export interface Spender {
  /** What the allowance is counted by. */
  readonly key: string;
  /** Whether the account's owner was at this network before. */
  readonly isKnown: boolean;
}

/**
 * All networks where the owner of an account never was share one allowance, so that guesses are bounded however many
 * there are; each other network has one of its own, which nobody elsewhere can spend.
 */
export async function spenderOf(
  kernel: Pick<Kernel, 'database' | 'clock' | 'settings'>,
  account: string,
  address: string | null,
): Promise<Spender> {
  const isKnown = await isKnownNetwork(kernel, account, address);
  return { isKnown, key: isKnown ? `${account} ${networkOf(address)}` : account };
}
