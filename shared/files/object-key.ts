import { isUuid } from '../values/uuid.js';

/** What an object is called in any store: nothing that a user wrote. */
export function objectKey(businessId: string, id: string, now: Date): string {
  const [year, month] = now.toISOString().split('-');
  return [businessId, year, month, id].join('/');
}

/** What an object is called until it is whole, in stores that show it before. */
export function unfinishedKey(key: string, attemptId: string): string {
  return `${key}-${attemptId}.part`;
}

/** The business and the file that an object, whole or not, is of; undefined for what is no object's key. */
export function ownerOfKey(key: string): { businessId: string; fileId: string } | undefined {
  const [businessId, year = '', month = '', name = '', ...others] = key.split('/');
  const [fileId, rest] = [name.slice(0, 36), name.slice(36)];
  const isWhole = rest === '' || (/^-.{36}\.part$/.test(rest) && isUuid(rest.slice(1, 37)));
  const isKey = isUuid(businessId) && /^\d{4}$/.test(year) && /^\d\d$/.test(month) && isUuid(fileId);
  return isKey && isWhole && others.length === 0 ? { businessId, fileId } : undefined;
}
