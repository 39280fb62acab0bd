import { readCurrencyCode } from '../../../shared/values/currency.js';
import { readLocale, readTimezone } from '../businesses/business-settings.js';

/** In which money, time and language a business works. */
export interface BusinessProfile {
  readonly currency: string;
  readonly timezone: string;
  readonly locale: string;
}

/** The profile as it is stored, its gaps filled. Throws VAL-001 for a code that does not exist. */
export function completeProfile(given: { [Name in keyof BusinessProfile]?: string | null }): BusinessProfile {
  return {
    currency: readCurrencyCode(given.currency ?? 'USD'),
    timezone: readTimezone(given.timezone ?? 'UTC'),
    locale: readLocale(given.locale ?? 'en-US'),
  };
}
