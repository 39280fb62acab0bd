import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { Loader } from '../../../../shared/kernel/loaders.js';
import type { TaxComponent } from '../../money/tax-rates.rules.js';
import type { TaxCategory } from './tax-code.record.js';

/** A rate of a tax code from a day on, with the accounts that its tax is posted on. */
export interface TaxComponentRow extends TaxComponent {
  readonly taxCodeId: string;
  readonly name: string;
  readonly taxAccountId: string;
  /** Of tax that is not due yet. */
  readonly pendingAccountId: string;
  readonly returnBox: string | null;
}

/** A tax code with all its rates. */
export interface TaxCodeRates {
  readonly id: string;
  readonly code: string;
  readonly category: TaxCategory;
  readonly exemptionCode: string | null;
  readonly exemptionText: string | null;
  readonly isArchived: boolean;
  readonly components: readonly TaxComponentRow[];
}

type StoredComponent = Omit<TaxComponentRow, 'rateE4'> & { readonly rateE4: number };

const componentColumns = `id, tax_code_id as "taxCodeId", position, name, rate_e4 as "rateE4",
  valid_from::text as "validFrom", tax_account_id as "taxAccountId", pending_account_id as "pendingAccountId",
  return_box as "returnBox"`;
const componentsOf = `select ${componentColumns} from billing.tax_components where business_id`;
const codeColumns = `id, code, category, exemption_code as "exemptionCode", exemption_text as "exemptionText",
  archived_at is not null as "isArchived"`;
const codesById = `select ${codeColumns} from billing.tax_codes where business_id = ? and id = any(?::uuid[])`;
const componentsById = `${componentsOf} = ? and tax_code_id = any(?::uuid[]) order by position, valid_from`;

type CodeRow = Omit<TaxCodeRates, 'components'>;

/** Tax codes with their rates, by id, as the transaction sees them; ids of other businesses are left out. */
export async function readTaxCodes(
  unit: UnitOfWork,
  ids: readonly string[],
): Promise<ReadonlyMap<string, TaxCodeRates>> {
  const values = [unit.actor.businessId, [...new Set(ids)]];
  const [codes, components] = await Promise.all([
    unit.execute<CodeRow>(codesById, values),
    unit.execute<StoredComponent>(componentsById, values),
  ]);
  return joined(codes, components);
}

const usable = `select ${codeColumns} from billing.tax_codes
  where business_id = $1 and category = $2 and archived_at is null order by id`;
const componentsFor = `${componentsOf} = $1 and tax_code_id = any($2::uuid[]) order by position, valid_from`;

/** The tax codes of a category that are not archived, the oldest first. */
export async function findTaxCodesOf(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  category: TaxCategory,
): Promise<TaxCodeRates[]> {
  const codes = await database.rows<CodeRow>(businessId, usable, [businessId, category]);
  const ids = codes.map(({ id }) => id);
  const components = await database.rows<StoredComponent>(businessId, componentsFor, [businessId, ids]);
  return [...joined(codes, components).values()];
}

/** The rates of many tax codes in one statement, by position and day. */
export const componentsOfTaxCode: Loader<string, TaxComponentRow[]> = {
  async load({ database }: Pick<Kernel, 'database'>, businessId, ids) {
    const rows = await database.rows<StoredComponent>(businessId, componentsFor, [businessId, ids]);
    return Map.groupBy(rows.map(fromRow), ({ taxCodeId }) => taxCodeId);
  },
};

function joined(
  codes: readonly CodeRow[],
  components: readonly StoredComponent[],
): Map<string, TaxCodeRates> {
  const byCode = Map.groupBy(components.map(fromRow), ({ taxCodeId }) => taxCodeId);
  return new Map(codes.map((code) => [code.id, { ...code, components: byCode.get(code.id) ?? [] }]));
}

function fromRow(row: StoredComponent): TaxComponentRow {
  return { ...row, rateE4: BigInt(row.rateE4) };
}
