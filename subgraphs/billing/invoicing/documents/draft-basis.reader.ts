import { BusinessClock } from '../../../../shared/businesses/business-clock.js';
import { type BusinessProfile, readBusinessProfile } from '../../../../shared/businesses/business-profile.js';
import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import type { CustomerProfile } from '../customer-profiles/customer-profile.record.js';
import { readProfile } from '../customer-profiles/customer-profiles.reader.js';
import { type CustomerRow, lockCustomer } from '../customers/customers.reader.js';
import type { BillingSettings } from '../settings/settings.record.js';
import { shareSettings } from '../settings/settings.store.js';
import { readSellerAccounts, type SellerAccount } from './seller-accounts.reader.js';
import type { PaymentTerms } from './terms.rules.js';

/** Who sells, as they are at this moment. */
export interface SellerBasis {
  readonly business: BusinessProfile;
  readonly settings: BillingSettings;
  /** The day that it is in the business. */
  readonly today: string;
  /** Where it is paid, the oldest first. */
  readonly accounts: readonly SellerAccount[];
}

/** Who buys, as they are at this moment. */
export interface BuyerBasis {
  readonly customer: CustomerRow;
  readonly profile: CustomerProfile | undefined;
}

/** What a document depends on besides what was written. */
export interface DraftBasis extends SellerBasis, BuyerBasis {}

/** The seller; nobody changes the settings until the transaction ends. The first lock of whatever issues. */
export async function readSeller(unit: UnitOfWork): Promise<SellerBasis> {
  const [settings, business, accounts] = await Promise.all([
    shareSettings(unit),
    readBusinessProfile(unit),
    readSellerAccounts(unit),
  ]);
  return { settings, business, accounts, today: new BusinessClock(unit, business.timezone).today() };
}

/** The buyer that an id means; that of a merged customer means the survivor. NOT-FOUND-001. */
export async function readBuyer(unit: UnitOfWork, customerId: string): Promise<BuyerBasis> {
  const [customer, own] = await Promise.all([lockCustomer(unit, customerId), readProfile(unit, customerId)]);
  return { customer, profile: customer.id === customerId ? own : await readProfile(unit, customer.id) };
}

/** Seller and buyer of a draft. NOT-FOUND-001. */
export async function readBasis(unit: UnitOfWork, customerId: string): Promise<DraftBasis> {
  const [seller, buyer] = await Promise.all([readSeller(unit), readBuyer(unit, customerId)]);
  return { ...seller, ...buyer };
}

/** By which terms the customer pays: its own, else those of the business. */
export function termsOf({ settings, profile }: Pick<DraftBasis, 'settings' | 'profile'>): PaymentTerms {
  const terms = profile?.termsKind != null ? profile : settings;
  const discount = profile?.discountPercent != null ? profile : settings;
  const { discountPercent, discountDays } = discount;
  return {
    termsKind: terms.termsKind!,
    termsDays: terms.termsDays!,
    discountPercentE4: discountPercent === null ? null : BigInt(discountPercent),
    discountDays,
  };
}
