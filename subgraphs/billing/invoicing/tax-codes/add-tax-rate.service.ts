import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { invalidField, invalidFields } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { lockSettings } from '../settings/settings.store.js';
import { faultsOfDay, faultsOfRate, rateOf } from './read-rates.rules.js';
import { accountsOf } from './tax-accounts.service.js';
import { type TaxCode, taxCodeReader } from './tax-code.record.js';
import { readTaxCodes, type TaxComponentRow } from './tax-codes.reader.js';
import { changeTaxCode } from './tax-codes.store.js';
import { addComponents } from './tax-components.store.js';

/** A rate from a day on; `rate` is a percentage in millionths. */
export interface NewRate {
  readonly taxCodeId: string;
  readonly position?: number | null;
  readonly rate: bigint;
  readonly validFrom: string;
  readonly name?: string | null;
}

/**
 * Gives a tax code another rate from a day on; what was taxed before stays as it is. NOT-FOUND-001, VAL-001 with every
 * fault, CONFLICT-001 when there is a rate from that day on.
 */
export function addTaxRate(
  { database }: Kernel,
  actor: UserActor,
  { taxCodeId, position, rate, validFrom, name }: NewRate,
): Promise<TaxCode> {
  return database.write(actor, async (unit) => {
    await lockSettings(unit);
    const before = await taxCodeReader.lock(unit, taxCodeId);
    const faults = [...faultsOfDay(validFrom), ...faultsOfRate(rate, before.category, 'rate')];
    if (faults.length > 0) throw invalidFields(faults);
    const { components } = (await readTaxCodes(unit, [taxCodeId])).get(taxCodeId)!;
    const at = position ?? 1;
    const like = components.findLast((component) => component.position === at) ?? null;
    const named = name ?? like?.name;
    if (at > highestPosition(components) + 1)
      throw invalidField('position', 'too_large', 'position must be one that is there, or the next.');
    if (named === undefined) throw invalidField('name', 'required', 'name is required for a further tax.');
    const rates = { name: named, rateE4: rateOf(rate) };
    const component: TaxComponentRow = {
      ...{ id: unit.newId(), taxCodeId, position: at, validFrom, returnBox: like?.returnBox ?? null },
      ...rates,
      ...(await accountsLike(unit, like, rates)),
    };
    addComponents(unit, [component]);
    return changeTaxCode(unit, before, {}, [component]);
  });
}

function highestPosition(components: readonly TaxComponentRow[]): number {
  return components.reduce((highest, { position }) => Math.max(highest, position), 0);
}

/** A tax stays on the accounts that it is on. */
async function accountsLike(
  unit: UnitOfWork,
  like: TaxComponentRow | null,
  rates: Pick<TaxComponentRow, 'name' | 'rateE4'>,
): Promise<Pick<TaxComponentRow, 'taxAccountId' | 'pendingAccountId'>> {
  if (like) return { taxAccountId: like.taxAccountId, pendingAccountId: like.pendingAccountId };
  const [made] = await accountsOf(unit, [{ ...rates, taxAccountId: null, pendingAccountId: null }]);
  return made!;
}
