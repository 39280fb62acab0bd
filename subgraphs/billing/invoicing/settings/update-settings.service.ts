import { isDeepStrictEqual } from 'node:util';
import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { refuseStale } from '../../../../shared/errors/refuse-stale.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { ChangeOf } from '../../../../shared/records/define-record.js';
import { auditState, changedValues, patchedValues } from '../../../../shared/records/record-state.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { billingSettingsUpdated } from '../events.js';
import { readVatId } from '../vat-ids/vat-id.rules.js';
import { refuseHalfDiscount } from './discount.rules.js';
import { type BillingSettings, billingSettings } from './settings.record.js';
import { lockSettings, storeSettings } from './settings.store.js';

export type UpdateSettings = Omit<ChangeOf<typeof billingSettings>, 'id'>;

/** Changes how the business sells. VAL-001, STALE-001, TAX-003. What documents say that are issued stays as it is. */
export function updateSettings(
  { database }: Kernel,
  actor: UserActor,
  input: UpdateSettings,
): Promise<BillingSettings> {
  const change = { ...input, id: actor.businessId };
  const changed = changedValues(billingSettings, change);
  const identified = changed.vatId ? { ...changed, vatId: readVatId(changed.vatId).vatId } : changed;
  return database.write(actor, async (unit) => {
    const before = await lockSettings(unit);
    const row = rowOf(unit, before);
    refuseStale('The settings of business', row, input.version);
    const values = patchedValues(billingSettings, row, change, identified);
    const after = { ...before, ...values };
    refuseHalfDiscount(after);
    if (isDeepStrictEqual(stateOf(unit, before), stateOf(unit, after))) return before;
    const next = { ...after, version: before.version + 1 };
    storeSettings(unit, next);
    record(unit, before, next);
    return next;
  });
}

function record(unit: UnitOfWork, before: BillingSettings, after: BillingSettings): void {
  const { version, vatMethod, taxRounding, priceMode, fiscalYearStartMonth } = after;
  unit.record(
    billingSettingsUpdated,
    {
      version,
      vat_method: vatMethod,
      tax_rounding: taxRounding,
      price_mode: priceMode,
      fiscal_year_start_month: fiscalYearStartMonth,
    },
    {
      table: 'billing.settings',
      recordId: unit.actor.businessId,
      before: stateOf(unit, before),
      after: stateOf(unit, after),
    },
  );
}

function stateOf(unit: UnitOfWork, settings: BillingSettings) {
  return auditState(billingSettings, rowOf(unit, settings));
}

/** The settings as a row of the record: the business is their id. */
function rowOf(unit: UnitOfWork, settings: BillingSettings) {
  return {
    ...settings,
    id: unit.actor.businessId,
    createdBy: '',
    createdAt: unit.now(),
    updatedAt: unit.now(),
  };
}
