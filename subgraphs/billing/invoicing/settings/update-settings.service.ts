import { isDeepStrictEqual } from 'node:util';
import { refuseStale } from '../../../../shared/errors/refuse-stale.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { ChangeOf } from '../../../../shared/records/define-record.js';
import { changedValues, patchedValues } from '../../../../shared/records/record-state.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { readVatId } from '../vat-ids/vat-id.rules.js';
import { refuseHalfDiscount } from './discount.rules.js';
import { recordSettings, settingsRow, stateOf } from './record-settings.service.js';
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
    const row = settingsRow(unit, before);
    refuseStale('The settings of business', row, input.version);
    const values = patchedValues(billingSettings, row, change, identified);
    const after = { ...before, ...values };
    refuseHalfDiscount(after);
    if (isDeepStrictEqual(stateOf(unit, before), stateOf(unit, after))) return before;
    const next = { ...after, version: before.version + 1 };
    storeSettings(unit, next);
    recordSettings(unit, next, { before: stateOf(unit, before), after: stateOf(unit, next) });
    return next;
  });
}
