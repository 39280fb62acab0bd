import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { auditState } from '../../../../shared/records/record-state.js';
import { billingSettingsUpdated } from '../events.js';
import { type BillingSettings, billingSettings } from './settings.record.js';
import { storeSettings } from './settings.store.js';

/** Publishes a change of settings that the transaction has stored, and writes its audit row. */
export function recordSettings(
  unit: UnitOfWork,
  after: BillingSettings,
  states: { readonly before: object; readonly after: object },
): void {
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
    { table: 'billing.settings', recordId: unit.actor.businessId, ...states },
  );
}

/** The settings after their logo became another one, or none: files by their ids. */
export function recordLogo(
  unit: UnitOfWork,
  settings: BillingSettings,
  logo: { readonly before: string | undefined; readonly after: string | undefined },
): BillingSettings {
  const next = { ...settings, version: settings.version + 1 };
  storeSettings(unit, next);
  recordSettings(unit, next, {
    before: { ...stateOf(unit, settings), logo_file_id: logo.before ?? null },
    after: { ...stateOf(unit, next), logo_file_id: logo.after ?? null },
  });
  return next;
}

/** Settings as the audit trail has them. */
export function stateOf(unit: UnitOfWork, settings: BillingSettings) {
  return auditState(billingSettings, settingsRow(unit, settings));
}

/** The settings as a row of the record: the business is their id. */
export function settingsRow(unit: UnitOfWork, settings: BillingSettings) {
  return {
    ...settings,
    id: unit.actor.businessId,
    createdBy: '',
    createdAt: unit.now(),
    updatedAt: unit.now(),
  };
}
