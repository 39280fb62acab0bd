import type { UnitOfWork } from '../../../shared/changes/unit-of-work.js';
import { deriveToken, hashToken, newToken } from '../../../shared/values/token.js';
import { addressedToken, readAddressedToken } from '../tokens/addressed-token.rules.js';
import { RefreshTokenEntity } from './refresh-token.entity.js';
import type { SessionEntity } from './session.entity.js';

type Family = Pick<SessionEntity, 'businessId' | 'id'>;

const kind = 'brr';

/** The first refresh token of a session: `brr_<business id><session id>_<256 random bits>`. */
export function newRefreshToken({ businessId, id }: Family): string {
  return addressedToken(kind, businessId, id, newToken());
}

/**
 * The one that follows a refresh token. It is derived, so that tabs which refresh at the same time
 * get the same one although only hashes are stored.
 */
export function successorOf(token: string, { businessId, id }: Family, encryptionKey: string): string {
  return addressedToken(kind, businessId, id, deriveToken(token, encryptionKey, 'refresh'));
}

/** The business and the session that a refresh token names; undefined when it has not the form of one. */
export function readRefreshToken(token: string): Family | undefined {
  return readAddressedToken(kind, token);
}

/** Adds the link to the session's chain. */
export function addRefreshToken(
  { entities }: UnitOfWork,
  { businessId, id }: Family,
  token: string,
  now: Date,
): void {
  entities.create(RefreshTokenEntity, {
    businessId,
    tokenHash: hashToken(token),
    sessionId: id,
    createdAt: now,
  });
}
