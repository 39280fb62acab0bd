import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { conflict, invalidField } from '../../../../shared/errors/errors.js';
import { violatesCheck } from '../../../../shared/postgres/check-violation.js';
import { violatesUnique } from '../../../../shared/postgres/unique-violation.js';
import type { TaxComponentRow } from './tax-codes.reader.js';

const insert = `insert into billing.tax_components (business_id, id, tax_code_id, position, name, rate_e4, valid_from,
    tax_account_id, pending_account_id, return_box, created_by, created_at)
  select ?::uuid, r.id, r.tax_code_id, r.position, r.name, r.rate_e4, r.valid_from, r.tax_account_id,
    r.pending_account_id, r.return_box, ?::uuid, ?::timestamptz
  from jsonb_to_recordset(?::jsonb) as r (id uuid, tax_code_id uuid, position integer, name text, rate_e4 integer,
    valid_from date, tax_account_id uuid, pending_account_id uuid, return_box text)`;

/** Adds rates to a tax code. They are never changed: another rate is another row, from another day on. */
export function addComponents(unit: UnitOfWork, components: readonly TaxComponentRow[]): void {
  const { businessId, userId } = unit.actor;
  const rows = components.map((component) => ({
    id: component.id,
    tax_code_id: component.taxCodeId,
    position: component.position,
    name: component.name,
    rate_e4: Number(component.rateE4),
    valid_from: component.validFrom,
    tax_account_id: component.taxAccountId,
    pending_account_id: component.pendingAccountId,
    return_box: component.returnBox,
  }));
  unit.send(insert, [businessId, userId, unit.now(), JSON.stringify(rows)], meaningOf);
}

function meaningOf(error: Error): Error {
  if (violatesUnique(error, 'tax_components_day_unique')) {
    const message = 'The tax code has a rate from that day on already; rates never change.';
    return new DomainError(conflict, message, [{ field: 'validFrom', code: 'conflicting', message }]);
  }
  if (violatesCheck(error, 'tax_components_standard_rate'))
    return invalidField('rate', 'conflicting', 'rate must be 0: only category S has rates above zero.');
  return error;
}
