import { importJWK, type CryptoKey, type JWK } from 'jose';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { accessTokenAlgorithm } from '../../../shared/access/access-token.js';
import { SecretBox } from '../../../shared/values/secret-box.js';
import { makeFirstKey } from './make-first-key.service.js';
import { sealPurpose } from './new-signing-key.service.js';

export interface SigningKey {
  readonly id: string;
  readonly privateKey: CryptoKey;
}

/** The newest key that signs already. */
const current = `
  select id, sealed_private_key as "sealedPrivateKey" from identity.signing_keys
  where signs_from <= $1 order by signs_from desc limit 1`;
const published = `
  select public_jwk as jwk from identity.signing_keys
  where published_until is null or published_until > $1 order by signs_from desc`;

/** So long a process goes on with a key that another one has replaced; less than the key stays published. */
const rememberedMs = 60_000;

interface Remembered {
  readonly key: Promise<SigningKey>;
  readonly untilMs: number;
}

const remembered = new WeakMap<object, Remembered>();

/** The key that signs new tokens; the first one is made when it is first needed. Follows a rotation within a minute. */
export function currentSigningKey(kernel: Kernel): Promise<SigningKey> {
  const nowMs = kernel.clock.now().getTime();
  const cached = remembered.get(kernel.database);
  if (cached && cached.untilMs > nowMs) return cached.key;
  const key = openCurrentKey(kernel);
  remembered.set(kernel.database, { key, untilMs: nowMs + rememberedMs });
  key.catch(() => remembered.delete(kernel.database));
  return key;
}

/** The public keys, newest first, as clients need them to verify tokens (RFC 7517). */
export async function findPublicKeys(kernel: Kernel): Promise<JWK[]> {
  await currentSigningKey(kernel);
  const rows = await kernel.database.platformRows<{ jwk: JWK }>(published, [kernel.clock.now()]);
  return rows.map(({ jwk }) => jwk);
}

async function openCurrentKey(kernel: Kernel): Promise<SigningKey> {
  const values = [kernel.clock.now()];
  const [kept] = await kernel.database.platformRows<{ id: string; sealedPrivateKey: string }>(
    current,
    values,
  );
  const { id, sealedPrivateKey } = kept ?? (await makeFirstKey(kernel));
  const box = new SecretBox(kernel.settings.encryptionKey);
  const jwk = JSON.parse(box.open(sealedPrivateKey, sealPurpose)) as JWK;
  return { id, privateKey: (await importJWK(jwk, accessTokenAlgorithm)) as CryptoKey };
}
