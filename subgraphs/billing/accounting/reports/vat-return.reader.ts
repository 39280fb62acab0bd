import { alphabetically } from '../../../../shared/postgres/collation.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { TaxMovement } from './vat-return.rules.js';

const moved = `select t.component_id as "componentId", c.name, c.rate_e4 as "rateE4", c.return_box as "returnBox",
    t.category, t.direction, t.is_credit as "isCredit", sum(t.base_minor)::text as base, sum(t.tax_minor)::text as tax
  from billing.ledger_entries e
  join billing.ledger_tax_lines t on t.business_id = e.business_id and t.entry_id = e.id
  left join billing.tax_components c on c.business_id = t.business_id and c.id = t.component_id
  where e.business_id = $1 and e.entry_date between $2::date and $3::date
  group by t.component_id, c.name, c.rate_e4, c.return_box, t.category, t.direction, t.is_credit
  order by t.direction = 'input', ${alphabetically('t.category')}, c.rate_e4 desc, t.component_id`;

type Row = Omit<TaxMovement, 'baseMinor' | 'taxMinor'> & { readonly base: string; readonly tax: string };

/** What the entries of a period say of taxes, by the day that they count on. */
export async function findTaxMovements(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<TaxMovement[]> {
  const rows = await database.rows<Row>(businessId, moved, [businessId, from, to]);
  return rows.map(({ base, tax, ...movement }) => ({
    ...movement,
    baseMinor: BigInt(base),
    taxMinor: BigInt(tax),
  }));
}
