import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import type { PlatformWork } from '../../../shared/changes/platform-work.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { accessTokenAlgorithm } from '../../../shared/access/access-token.js';
import { SecretBox } from '../../../shared/values/secret-box.js';

export const sealPurpose = 'identity.signing_keys';

export interface NewSigningKey {
  readonly id: string;
  readonly publicJwk: JWK;
  readonly sealedPrivateKey: string;
}

/** A key pair, its private half sealed. */
export async function newSigningKey({ settings }: Pick<Kernel, 'settings'>): Promise<NewSigningKey> {
  const { publicKey, privateKey } = await generateKeyPair(accessTokenAlgorithm, { extractable: true });
  const publicJwk = await exportJWK(publicKey);
  const id = await calculateJwkThumbprint(publicJwk);
  const privateJwk = JSON.stringify(await exportJWK(privateKey));
  return {
    id,
    publicJwk: { ...publicJwk, kid: id, use: 'sig', alg: accessTokenAlgorithm },
    sealedPrivateKey: new SecretBox(settings.encryptionKey).seal(privateJwk, sealPurpose),
  };
}

/** Until the transaction ends, no other process changes the keys. */
export async function lockSigningKeys(unit: PlatformWork): Promise<void> {
  unit.send("select pg_advisory_xact_lock(hashtext('identity.signing_keys'))");
}
