import { importJWK, SignJWT, type CryptoKey, type JWK, type JWTPayload } from 'jose';
import { SecretBox } from '../../shared/values/secret-box.js';
import type { Graph } from './start-graph.js';

/** The platform's own signing key, as only the database and ENCRYPTION_KEY together give it away. */
export async function signingKeyOf(graph: Graph): Promise<{ kid: string; key: CryptoKey; publicJwk: JWK }> {
  const [row] = await graph.sql<{ id: string; public_jwk: JWK; sealed_private_key: string }>(
    'select id, public_jwk, sealed_private_key from identity.signing_keys order by created_at desc limit 1',
  );
  const box = new SecretBox(graph.environment.ENCRYPTION_KEY!);
  const jwk = JSON.parse(box.open(row!.sealed_private_key, 'identity.signing_keys')) as JWK;
  return { kid: row!.id, key: (await importJWK(jwk, 'ES256')) as CryptoKey, publicJwk: row!.public_jwk };
}

/** A token with exactly these claims and header. */
export function signToken(
  claims: JWTPayload,
  header: { alg: string; [name: string]: unknown },
  key: CryptoKey | Uint8Array,
) {
  return new SignJWT(claims).setProtectedHeader(header).sign(key);
}

/** The JSON of a token's header (0) or claims (1). */
export function partOf(token: string, index: 0 | 1): Record<string, any> {
  return JSON.parse(Buffer.from(token.split('.')[index]!, 'base64url').toString());
}

/** JSON as it stands in a token. */
export function encodePart(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
