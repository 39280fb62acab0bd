import { recordNotFound } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { profileOfCustomer } from '../customer-profiles/customer-profiles.reader.js';
import { findCustomers } from '../customers/customers.reader.js';
import { findSettings } from '../settings/settings.store.js';
import { chooseTaxCode, suggestCategory, type SupplyKind } from './suggest-tax-code.rules.js';
import type { TaxCategory } from './tax-code.record.js';
import { findTaxCodesOf } from './tax-codes.reader.js';

/** How a supply is taxed, as far as addresses and identifiers say it. */
export interface SuggestedTax {
  readonly category: TaxCategory;
  /** Null when the business has no code of the category with a rate on the day. */
  readonly taxCodeId: string | null;
}

/** The tax code that a supply to a customer on a day probably has. NOT-FOUND-001 for a customer of nobody. */
export async function suggestTaxCode(
  kernel: Kernel,
  businessId: string,
  { customerId, supplyKind, on }: { customerId: string; supplyKind: SupplyKind; on: string },
): Promise<SuggestedTax> {
  const [customers, profiles, settings] = await Promise.all([
    findCustomers(kernel, businessId, [customerId]),
    profileOfCustomer.load(kernel, businessId, [customerId]),
    findSettings(kernel, businessId),
  ]);
  if (customers.length === 0) throw recordNotFound('customer', customerId);
  const profile = profiles.get(customerId);
  const category = suggestCategory({
    supplyKind,
    sellerCountry: settings.address.country,
    buyerCountry: profile?.address.country ?? null,
    buyerVatId: profile?.vatId ?? null,
    taxTreatment: profile?.taxTreatment ?? 'automatic',
  });
  const codes = await findTaxCodesOf(kernel, businessId, category);
  return { category, taxCodeId: chooseTaxCode(codes, on)?.id ?? null };
}
