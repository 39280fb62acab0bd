import type { Kernel } from '../../../shared/kernel/kernel.js';
import { networkOf } from '../../../shared/http/network-of.js';
import { deriveToken } from '../../../shared/values/token.js';

const keptMs = 90 * 24 * 60 * 60_000;
/** Of one account; the longest unused ones make room. */
const mostNetworks = 20;

type Needed = Pick<Kernel, 'database' | 'clock' | 'settings'>;

const find = 'select from identity.known_networks where account = $1 and network = $2 and last_used_at > $3';

/**
 * Whether the owner of the account was at the address's network within 90 days; false for an account that nobody has.
 * What is guessed at names the account: the e-mail for the password, the user id for what only who knows that can ask.
 */
export async function isKnownNetwork(
  kernel: Needed,
  account: string,
  address: string | null,
): Promise<boolean> {
  const since = new Date(kernel.clock.now().getTime() - keptMs);
  const found = await kernel.database.platformRows(find, [...keysOf(kernel, account, address), since]);
  return found.length > 0;
}

/** The row of a day ago is as good as one of today: signing in again and again writes nothing. */
const remember = `
  with used as (
    insert into identity.known_networks (account, network, last_used_at) values ($1, $2, $3)
    on conflict (account, network) do update set last_used_at = excluded.last_used_at
      where known_networks.last_used_at < excluded.last_used_at - interval '1 day'
  )
  delete from identity.known_networks where account = $1 and network in (
    select network from identity.known_networks where account = $1 and network <> $2
    order by last_used_at desc offset ${mostNetworks - 1})`;

/** Notes that the account's owner was there. */
export async function rememberNetwork(
  kernel: Needed,
  account: string,
  address: string | null,
): Promise<void> {
  if (address === null) return;
  await kernel.database.executePlatform(remember, [...keysOf(kernel, account, address), kernel.clock.now()]);
}

/** Notes it for all that is guessed at: the owner signed in, or went on with a session. */
export async function rememberSignIn(
  kernel: Needed,
  { userId, email }: { userId: string; email: string },
  address: string | null,
): Promise<void> {
  await rememberNetwork(kernel, email, address);
  await rememberNetwork(kernel, userId, address);
}

const purge = 'delete from identity.known_networks where last_used_at < $1';

/** Deletes what no longer counts. */
export async function purgeNetworks({ database, clock }: Needed): Promise<void> {
  await database.executePlatform(purge, [new Date(clock.now().getTime() - keptMs)]);
}

function keysOf({ settings }: Needed, account: string, address: string | null): [string, string] {
  const hashed = (value: string) => deriveToken(value, settings.encryptionKey, 'identity.known_networks');
  return [hashed(account), hashed(`${account} ${networkOf(address)}`)];
}
