import { newestFirst, tableReader } from '../../../shared/records/table-reader.js';
import { apiKeysTable } from './api-key.rules.js';

/** A key as reads return it: nothing of its secret. */
export interface ApiKeyRow {
  readonly id: string;
  readonly name: string;
  readonly mode: 'live' | 'test';
  readonly scopes: string[];
  readonly allowedAddresses: string[];
  readonly createdBy: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
  readonly previousSecretUntil: string | null;
  readonly revokedAt: string | null;
}

/** The keys of a business, revoked and expired ones included, newest first. */
export const apiKeys = tableReader<ApiKeyRow>({
  table: apiKeysTable,
  columns: {
    id: 'id',
    name: 'name',
    mode: 'mode',
    scopes: 'scopes',
    allowedAddresses: 'allowed_addresses',
    createdBy: 'created_by',
    createdAt: 'created_at',
    expiresAt: 'expires_at',
    lastUsedAt: 'last_used_at',
    previousSecretUntil: 'previous_secret_until',
    revokedAt: 'revoked_at',
  },
  order: newestFirst,
});
