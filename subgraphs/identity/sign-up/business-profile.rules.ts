import { readCurrencyCode } from '../../../shared/values/currency.js';
import { readLocale, readTimezone } from '../businesses/business-settings.rules.js';

/** In which money, time and language a business works. */
export interface BusinessProfile {
  readonly currency: string;
  readonly timezone: string;
  readonly locale: string;
}

/** The profile as it is stored, its gaps filled. Throws VAL-001 for a code that does not exist. */
export function completeProfile(chosen: {
  [Name in keyof BusinessProfile]?: string | null;
}): BusinessProfile {
  return {
    currency: readCurrencyCode(chosen.currency ?? 'USD'),
    timezone: readTimezone(chosen.timezone ?? 'UTC'),
    locale: readLocale(chosen.locale ?? 'en-US'),
  };
}
