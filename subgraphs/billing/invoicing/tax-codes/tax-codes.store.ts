import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { auditState } from '../../../../shared/records/record-state.js';
import { recordStatements } from '../../../../shared/records/record-statements.js';
import { refuseTaken } from '../../../../shared/records/refuse-taken.js';
import { taxCodeChanged } from '../events.js';
import { type TaxCode, taxCode } from './tax-code.record.js';
import type { TaxComponentRow } from './tax-codes.reader.js';

const statements = recordStatements(taxCode);

/** Stores a new tax code, with its event and audit row. */
export function insertTaxCode(unit: UnitOfWork, row: TaxCode, components: readonly TaxComponentRow[]): void {
  const { text, values } = statements.insert(unit.actor.businessId, [row]);
  unit.send(text, values, refuseTaken(taxCode, [row]));
  record(unit, null, row, components);
}

/** Stores a tax code that the transaction has locked, after a change or with new rates; answers it as it is then. */
export function changeTaxCode(
  unit: UnitOfWork,
  before: TaxCode,
  changed: Partial<TaxCode>,
  components: readonly TaxComponentRow[] = [],
): TaxCode {
  const after = { ...before, ...changed, version: before.version + 1, updatedAt: unit.now() };
  const { text, values } = statements.update(unit.actor.businessId, [after]);
  unit.send(text, values);
  record(unit, before, after, components);
  return after;
}

function record(
  unit: UnitOfWork,
  before: TaxCode | null,
  after: TaxCode,
  components: readonly TaxComponentRow[],
): void {
  const { id, category, version } = after;
  const rates = components.map(({ position, rateE4, validFrom }) => ({
    position,
    rate_e4: String(rateE4),
    valid_from: validFrom,
  }));
  unit.record(
    taxCodeChanged,
    { tax_code_id: id, category, version },
    {
      table: taxCode.table,
      recordId: id,
      before: before && auditState(taxCode, before),
      after: { ...auditState(taxCode, after), ...(rates.length > 0 && { rates }) },
    },
  );
}
