import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { invalidFields } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { newValues } from '../../../../shared/records/record-state.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { lockSettings } from '../settings/settings.store.js';
import { faultsOfDay, faultsOfRate, rateOf } from './read-rates.rules.js';
import { accountsOf } from './tax-accounts.service.js';
import { type TaxCategory, type TaxCode, taxCode } from './tax-code.record.js';
import type { TaxComponentRow } from './tax-codes.reader.js';
import { insertTaxCode } from './tax-codes.store.js';
import { addComponents } from './tax-components.store.js';

/** A tax of a new code; `rate` is a percentage in millionths. */
export interface NewComponent {
  readonly name: string;
  readonly rate: bigint;
  readonly taxAccountId?: string | null;
  readonly pendingAccountId?: string | null;
  readonly returnBox?: string | null;
}

export interface NewTaxCode {
  readonly code: string;
  readonly name: string;
  readonly category: TaxCategory;
  readonly exemptionCode?: string | null;
  readonly exemptionText?: string | null;
  /** The first day of the rates, such as `2007-01-01`. */
  readonly validFrom: string;
  readonly components: readonly NewComponent[];
}

/**
 * Adds a tax code with its first rates; accounts that are not named are made. VAL-001 with every fault, NOT-FOUND-001 and
 * LEDGER-002 of accounts, CONFLICT-001 for a code that another one has.
 */
export async function createTaxCode(
  { database }: Kernel,
  actor: UserActor,
  { validFrom, components, ...input }: NewTaxCode,
): Promise<TaxCode> {
  const values = newValues(taxCode, input);
  const faults = [
    ...faultsOfDay(validFrom),
    ...components.flatMap(({ rate }, index) =>
      faultsOfRate(rate, values.category, `components[${index}].rate`),
    ),
  ];
  if (faults.length > 0) throw invalidFields(faults);
  return database.write(actor, async (unit) => {
    await lockSettings(unit);
    const now = unit.now();
    const system = { version: 1, createdBy: actor.userId, createdAt: now, updatedAt: now };
    const row: TaxCode = { ...values, ...system, id: unit.newId() };
    const rates = await componentsOf(unit, row.id, validFrom, components);
    insertTaxCode(unit, row, rates);
    addComponents(unit, rates);
    return row;
  });
}

async function componentsOf(
  unit: UnitOfWork,
  taxCodeId: string,
  validFrom: string,
  components: readonly NewComponent[],
): Promise<TaxComponentRow[]> {
  const accounted = components.map(({ name, rate, taxAccountId = null, pendingAccountId = null }) => ({
    name,
    rateE4: rateOf(rate),
    taxAccountId,
    pendingAccountId,
  }));
  const accounts = await accountsOf(unit, accounted);
  return components.map(({ name, rate, returnBox = null }, index) => ({
    ...accounts[index]!,
    id: unit.newId(),
    taxCodeId,
    position: index + 1,
    name,
    rateE4: rateOf(rate),
    validFrom,
    returnBox,
  }));
}
