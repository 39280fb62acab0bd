import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { initialValues } from '../../../../shared/records/record-state.js';
import { type BillingSettings, billingSettings } from './settings.record.js';

const stored = billingSettings.columns.flatMap((column) => column.stored);
const selected = billingSettings.columns
  .map(({ key, column, field }) => `${field.select?.(column) ?? column} as "${key}"`)
  .join(', ');
const select = (business: string) =>
  `select version, ${selected} from billing.settings where business_id = ${business}`;

const install = `insert into billing.settings (business_id, legal_name, created_at, updated_at)
  select ?::uuid, (select name from kernel.business_profiles where business_id = ?::uuid),
    ?::timestamptz, ?::timestamptz
  on conflict (business_id) do nothing`;

const update = `update billing.settings set version = version + 1, updated_at = ?::timestamptz,
  ${stored.map(({ column, sqlType }) => `${column} = ?::${sqlType}`).join(', ')} where business_id = ?::uuid`;

/** Gives the business its settings, unless it has some; of two at once one does. */
export function installSettings(unit: UnitOfWork): void {
  const { businessId } = unit.actor;
  unit.send(install, [businessId, businessId, unit.now(), unit.now()]);
}

/**
 * The settings of the transaction's business, which nobody changes until it ends: the first lock of whatever issues or
 * pays. A business without any is given some.
 */
export function shareSettings(unit: UnitOfWork): Promise<BillingSettings> {
  return lockedSettings(unit, 'for share');
}

/** As `shareSettings`, for the one who changes them, or what they stand before. */
export function lockSettings(unit: UnitOfWork): Promise<BillingSettings> {
  return lockedSettings(unit, 'for no key update');
}

async function lockedSettings(unit: UnitOfWork, lock: string): Promise<BillingSettings> {
  const read = () => unit.execute<object>(`${select('?')} ${lock}`, [unit.actor.businessId]);
  const [found] = await read();
  if (found) return fromRow(found);
  installSettings(unit);
  return fromRow((await read())[0]!);
}

function fromRow(row: object): BillingSettings {
  const values = row as Readonly<Record<string, unknown>>;
  const own = billingSettings.columns.map(({ key, field }) => [key, field.fromRow(values[key])]);
  return { ...Object.fromEntries(own), version: values['version'] } as BillingSettings;
}

/** Writes settings that the transaction has locked. */
export function storeSettings(unit: UnitOfWork, settings: BillingSettings): void {
  const values = settings as unknown as Readonly<Record<string, never>>;
  const sent = billingSettings.columns.flatMap(({ key, stored: columns }) =>
    columns.map(({ valueOf }) => valueOf(values[key]!)),
  );
  unit.send(update, [unit.now(), ...sent, unit.actor.businessId]);
}

/** The settings of a business, for reads; what they begin with, where it has none yet. */
export async function findSettings(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
): Promise<BillingSettings> {
  const [row] = await database.rows<BillingSettings>(businessId, select('$1'), [businessId]);
  return row ?? { ...initialValues(billingSettings), version: 1 };
}
