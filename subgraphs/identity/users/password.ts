import { Algorithm, hash, verify } from '@node-rs/argon2';

/** OWASP ASVS 5: argon2id with 19 MiB, two passes, one lane. */
const cost = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashed at start, so that an unknown e-mail takes as long as a wrong password. */
const nobodysHash = hash('nobody has this password', cost);

/** The PHC string of a password. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/** Whether the password fits; always false without a hash, and after the same time. */
export async function verifyPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  const isRight = await verify(passwordHash ?? (await nobodysHash), password);
  return passwordHash !== undefined && isRight;
}
