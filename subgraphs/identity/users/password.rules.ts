import { Algorithm, hash, verify } from '@node-rs/argon2';

/** OWASP ASVS 5: argon2id with 19 MiB, two passes, one lane. */
const cost = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashed at start, so that an unknown e-mail takes as long as a wrong password. */
const nobodysHash = hash('nobody has this password', cost);

/** `outdated` is right as well, but was hashed in another form than a new one would be: hash it anew. */
export type PasswordVerdict = 'right' | 'outdated' | 'wrong';

/**
 * The form in which a password is hashed and counted, whichever keyboard it comes from: letters are composed, and
 * blanks of every kind are one. Source: RFC 8265, OpaqueString.
 */
export function normalPassword(password: string): string {
  return password.replace(/\p{Zs}/gu, ' ').normalize('NFC');
}

/** The PHC string of a password. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalPassword(password), cost);
}

/** How the password fits; always `wrong` without a hash, and after the same time. */
export async function verifyPassword(
  passwordHash: string | undefined,
  password: string,
): Promise<PasswordVerdict> {
  const [normal, ...others] = formsOf(password);
  const against = passwordHash ?? (await nobodysHash);
  let verdict: PasswordVerdict = (await verify(against, normal!)) ? 'right' : 'wrong';
  for (const form of others) if (verdict === 'wrong' && (await verify(against, form))) verdict = 'outdated';
  return passwordHash === undefined ? 'wrong' : verdict;
}

/** What a password may have been hashed as: its normal form, and what keyboards sent before there was one. */
function formsOf(password: string): string[] {
  return [
    ...new Set([normalPassword(password), password, password.normalize('NFC'), password.normalize('NFD')]),
  ];
}
