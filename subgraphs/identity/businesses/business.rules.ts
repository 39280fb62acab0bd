import type { BusinessEntity } from './business.entity.js';

export const businessesTable = 'identity.businesses';

/** A business as audit rows carry it. */
export function snapshotOf(business: BusinessEntity) {
  const { ownerId, name, category, industry, status, currency, timezone, locale } = business;
  return { ownerId, name, category, industry, status, currency, timezone, locale };
}
