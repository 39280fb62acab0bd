import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type CryptoKey,
  type JWK,
} from 'jose';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { accessTokenAlgorithm } from '../../../shared/principal/access-token.js';
import { SecretBox } from '../../../shared/secrets/secret-box.js';
import { SigningKeyEntity } from './signing-key.entity.js';

export interface SigningKey {
  readonly id: string;
  readonly privateKey: CryptoKey;
}

const purpose = 'identity.signing_keys';
const newest =
  'select id, sealed_private_key as "sealedPrivateKey" from identity.signing_keys order by created_at desc limit 1';
const published = 'select public_jwk as jwk from identity.signing_keys order by created_at desc';

const currentKeys = new WeakMap<object, Promise<SigningKey>>();

/** The key that signs new tokens: the newest; the first one is made when it is first needed. */
export function currentSigningKey(kernel: Kernel): Promise<SigningKey> {
  let current = currentKeys.get(kernel.database);
  if (!current) {
    current = openNewestKey(kernel);
    currentKeys.set(kernel.database, current);
    current.catch(() => currentKeys.delete(kernel.database));
  }
  return current;
}

/** The public keys, newest first, as clients need them to verify tokens (RFC 7517). */
export async function findPublicKeys(kernel: Kernel): Promise<JWK[]> {
  await currentSigningKey(kernel);
  const rows = await kernel.database.platformRows<{ jwk: JWK }>(published);
  return rows.map(({ jwk }) => jwk);
}

async function openNewestKey(kernel: Kernel): Promise<SigningKey> {
  const [kept] = await kernel.database.platformRows<{ id: string; sealedPrivateKey: string }>(newest);
  const { id, sealedPrivateKey } = kept ?? (await makeFirstKey(kernel));
  const jwk = JSON.parse(new SecretBox(kernel.settings.encryptionKey).open(sealedPrivateKey, purpose)) as JWK;
  return { id, privateKey: (await importJWK(jwk, accessTokenAlgorithm)) as CryptoKey };
}

/** Under a lock, so that processes that start together agree on one key. */
async function makeFirstKey({ database, clock, settings }: Kernel): Promise<SigningKeyEntity> {
  const { publicKey, privateKey } = await generateKeyPair(accessTokenAlgorithm, { extractable: true });
  const publicJwk = await exportJWK(publicKey);
  const id = await calculateJwkThumbprint(publicJwk);
  const sealedPrivateKey = new SecretBox(settings.encryptionKey).seal(
    JSON.stringify(await exportJWK(privateKey)),
    purpose,
  );
  return database.writePlatform(async (entities) => {
    await entities.execute("select pg_advisory_xact_lock(hashtext('identity.signing_keys'))");
    const [existing] = await entities.findAll(SigningKeyEntity, { orderBy: { createdAt: 'desc' }, limit: 1 });
    return (
      existing ??
      entities.create(SigningKeyEntity, {
        id,
        publicJwk: { ...publicJwk, kid: id, use: 'sig', alg: accessTokenAlgorithm },
        sealedPrivateKey,
        createdAt: clock.now(),
        signsFrom: clock.now(),
      })
    );
  });
}
