import type { BusinessEntity } from './business.entity.js';

export const businessesTable = 'identity.businesses';

/** A business as audit rows carry it. */
export function snapshotOf(business: BusinessEntity) {
  const { ownerId, name, category, industry, status, currency, timezone, locale } = business;
  return { ownerId, name, category, industry, status, currency, timezone, locale };
}

/** What every change of a business changes besides. */
export function nextVersion({ version }: BusinessEntity, now: Date) {
  return { version: version + 1, updatedAt: now };
}
