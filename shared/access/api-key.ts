import { crc32 } from 'node:zlib';
import { isUuid } from '../values/uuid.js';

/**
 * What an API key says: `brk_live_<id>_<secret>_<check>`. The id names business and key, so that
 * the tenant is known before anything is read; the check tells a typo without asking the database.
 */
export interface ApiKeyParts {
  /** Always `live` in new keys; some older ones say `test`, and reach the same records (decision 7). */
  readonly mode: 'live' | 'test';
  readonly businessId: string;
  readonly keyId: string;
  /** 256 bits in base64url: 43 characters, `_` and `-` among them, so lengths separate the parts. */
  readonly secret: string;
}

const form = /^brk_(live|test)_([0-9a-f]{32})([0-9a-f]{32})_([\w-]{43})_([0-9a-f]{8})$/;
const checkLength = 8;

/** Whether the text is meant as an API key, right or wrong. */
export function looksLikeApiKey(text: string): boolean {
  return text.startsWith('brk_');
}

export function composeApiKey(parts: ApiKeyParts): string {
  const unchecked = `${apiKeyPrefix(parts)}_${parts.secret}`;
  return `${unchecked}_${checkOf(unchecked)}`;
}

/** What is no secret of a key, and finds it in a list. */
export function apiKeyPrefix({ mode, businessId, keyId }: Omit<ApiKeyParts, 'secret'>): string {
  return `brk_${mode}_${toHex(businessId)}${toHex(keyId)}`;
}

/** The parts of a key; undefined when it has another form or a wrong check. */
export function readApiKey(key: string): ApiKeyParts | undefined {
  const [, mode, business, id, secret, check] = form.exec(key) ?? [];
  if (!business || !id || !secret || check !== checkOf(key.slice(0, -checkLength - 1))) return undefined;
  const [businessId, keyId] = [toUuid(business), toUuid(id)];
  if (!isUuid(businessId) || !isUuid(keyId)) return undefined;
  return { mode: mode as ApiKeyParts['mode'], businessId, keyId, secret };
}

function checkOf(text: string): string {
  return crc32(text).toString(16).padStart(checkLength, '0');
}

function toHex(uuid: string): string {
  return uuid.replaceAll('-', '').toLowerCase();
}

function toUuid(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
