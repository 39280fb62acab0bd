import type { UnitOfWork } from '../changes/unit-of-work.js';

/** What every subgraph may know of its business. */
export interface BusinessProfile {
  readonly name: string;
  readonly status: 'active' | 'suspended' | 'closed';
  /** ISO 4217 code of its books. Frozen once somebody keeps books in it. */
  readonly currency: string;
  /** IANA time zone. */
  readonly timezone: string;
  /** BCP 47 language tag. */
  readonly locale: string;
  /** Ids of the modules that keep books in the currency, such as `accounting`. */
  readonly currencyLockedBy: readonly string[];
}

const select = `select name, status, currency, timezone, locale, currency_locked_by as "currencyLockedBy"
  from kernel.business_profiles where business_id = ?`;

/** The business of the transaction, as it is at this moment. */
export async function readBusinessProfile(unit: UnitOfWork): Promise<BusinessProfile> {
  return profileOf(unit, await unit.execute<BusinessProfile>(select, [unit.actor.businessId]));
}

/** As `readBusinessProfile`; until the transaction ends nobody changes it or locks its currency. */
export async function lockBusinessProfile(unit: UnitOfWork): Promise<BusinessProfile> {
  return profileOf(
    unit,
    await unit.execute<BusinessProfile>(`${select} for update`, [unit.actor.businessId]),
  );
}

function profileOf({ actor }: UnitOfWork, [profile]: BusinessProfile[]): BusinessProfile {
  if (profile) return profile;
  throw new Error(`Business ${actor.businessId} has no profile: identity writes one with each business.`);
}
