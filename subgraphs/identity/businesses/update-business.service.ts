import { lockBusinessProfile } from '../../../shared/businesses/business-profile.js';
import type { UnitOfWork } from '../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../shared/errors/domain-error.js';
import { conflict, invalidField } from '../../../shared/errors/errors.js';
import { refuseStale } from '../../../shared/errors/refuse-stale.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../shared/requests/actor.js';
import { readCurrencyCode } from '../../../shared/values/currency.js';
import { businessUpdated } from '../events.js';
import { readLocale, readTimezone } from './business-settings.rules.js';
import type { BusinessEntity } from './business.entity.js';
import type { UpdateBusinessInput } from './business.input.js';
import { businessesTable, nextVersion, snapshotOf } from './business.rules.js';
import { lockBusiness } from './lock-business.store.js';

/**
 * Changes the profile of the caller's business. Throws VAL-001 for an unknown currency, time zone or locale, STALE-001,
 * CONFLICT-001 for another currency once a module keeps books in the present one.
 */
export async function updateBusiness(
  { database, clock }: Kernel,
  actor: UserActor,
  input: UpdateBusinessInput,
): Promise<void> {
  const changes = changesOf(input);
  const { businessId } = actor;
  await database.write(actor, async (unit) => {
    const business = await lockBusiness(unit, businessId);
    refuseStale('Business', { id: businessId, version: business.version }, input.version);
    const before = snapshotOf(business);
    Object.assign(business, changes);
    const after = snapshotOf(business);
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    if (after.currency !== before.currency) await refuseLockedCurrency(unit);
    Object.assign(business, nextVersion(business, clock.now()));
    const { name, status, currency, timezone, locale } = business;
    unit.record(
      businessUpdated,
      { business_id: businessId, name, status, currency, timezone, locale },
      { table: businessesTable, recordId: businessId, before, after },
    );
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

async function refuseLockedCurrency(unit: UnitOfWork): Promise<void> {
  const { currency, currencyLockedBy } = await lockBusinessProfile(unit);
  if (currencyLockedBy.length === 0) return;
  const modules = currencyLockedBy.toSorted();
  const message = `The currency stays ${currency}: books are kept in it by ${new Intl.ListFormat('en').format(modules)}.`;
  const meta = { currency, lockedBy: modules.join(',') };
  throw new DomainError(conflict, message, [{ field: 'currency', code: 'in_use', message, meta }]);
}
