import { invalidField } from '../../../shared/errors/errors.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../shared/requests/actor.js';
import { businessUpdated } from '../events.js';
import { lockBusiness } from './lock-business.store.js';
import type { BusinessEntity } from './business.entity.js';
import type { UpdateBusinessInput } from './business.input.js';
import { readCurrencyCode } from '../../../shared/values/currency.js';
import { readLocale, readTimezone } from './business-settings.rules.js';
import { businessesTable, snapshotOf } from './business.rules.js';

/** Changes the profile of the caller's business. Throws VAL-001 for an unknown currency, time zone or locale. */
export async function updateBusiness(
  { database, clock }: Kernel,
  actor: UserActor,
  input: UpdateBusinessInput,
): Promise<void> {
  const changes = changesOf(input);
  const { businessId } = actor;
  await database.write(actor, async (unit) => {
    const business = await lockBusiness(unit, businessId);
    const before = snapshotOf(business);
    Object.assign(business, changes);
    const after = snapshotOf(business);
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    business.updatedAt = clock.now();
    const { name, status } = business;
    const change = { table: businessesTable, recordId: businessId, before, after };
    unit.record(businessUpdated, { business_id: businessId, name, status }, change);
  });
}

function changesOf(input: UpdateBusinessInput): Partial<BusinessEntity> {
  for (const field of ['name', 'currency', 'timezone', 'locale'] as const) {
    if (input[field] === null) throw invalidField(field, 'required', `${field} cannot be cleared.`);
  }
  const { name, category, industry, currency, timezone, locale } = input;
  return {
    ...(name != null && { name }),
    ...(category !== undefined && { category }),
    ...(industry !== undefined && { industry }),
    ...(currency != null && { currency: readCurrencyCode(currency) }),
    ...(timezone != null && { timezone: readTimezone(timezone) }),
    ...(locale != null && { locale: readLocale(locale) }),
  };
}
