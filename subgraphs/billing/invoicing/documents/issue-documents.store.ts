import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { violatesCheck } from '../../../../shared/postgres/check-violation.js';
import { bothFor, RowSource } from '../../../../shared/postgres/row-source.js';
import { dayRefused } from '../errors.js';

/** What the issue of a document says, by column. */
export interface IssuedColumns {
  readonly id: string;
  readonly customer_id: string | null;
  readonly status: 'finalized' | 'paid';
  readonly tax_rounding: string;
  readonly vat_method: string;
  readonly issue_date: string;
  readonly due_date: string | null;
  readonly discount_until: string | null;
  readonly discount_percent_e4: string | null;
  readonly seller: object;
  readonly buyer: object;
  readonly series_id: string;
  readonly year: number;
  readonly sequence: number;
  readonly number: string;
  readonly payment_reference: string | null;
  readonly discount_minor: string;
  readonly net_minor: string;
  readonly tax_minor: string;
  readonly total_minor: string;
  readonly rate_from: string | null;
  readonly rate_to: string | null;
  readonly rate: string | null;
  readonly rate_on: string | null;
  readonly base_net_minor: string;
  readonly base_tax_minor: string;
  readonly base_total_minor: string;
}

const types: Readonly<Record<keyof IssuedColumns, string>> = {
  ...{ id: 'uuid', customer_id: 'uuid', status: 'text', tax_rounding: 'text', vat_method: 'text' },
  ...{ issue_date: 'date', due_date: 'date', discount_until: 'date', discount_percent_e4: 'integer' },
  ...{ seller: 'jsonb', buyer: 'jsonb', series_id: 'uuid', year: 'integer', sequence: 'integer' },
  ...{ number: 'text', payment_reference: 'text', discount_minor: 'bigint', net_minor: 'bigint' },
  ...{ tax_minor: 'bigint', total_minor: 'bigint', rate_from: 'text', rate_to: 'text', rate: 'numeric' },
  ...{ rate_on: 'date', base_net_minor: 'bigint', base_tax_minor: 'bigint', base_total_minor: 'bigint' },
};

const rows = new RowSource(types);
const changed = Object.keys(types).filter((column) => column !== 'id');
const issue = bothFor(
  rows,
  (source) => `update billing.documents d
    set ${changed.map((column) => `${column} = r.${column}`).join(', ')}, draft = null,
      issued_by = ?::uuid, issued_at = ?::timestamptz, updated_at = ?::timestamptz, version = d.version + 1
    from ${source} where d.business_id = ?::uuid and d.id = r.id`,
);

/** Issues drafts that the transaction has locked, whose lines, taxes and numbers are there, in one statement. */
export function sendIssued(unit: UnitOfWork, documents: readonly IssuedColumns[]): void {
  const { businessId, userId } = unit.actor;
  const values = [userId, unit.now(), unit.now(), ...rows.valuesOf(documents), businessId];
  unit.send(issue(documents.length), values, meaningOf);
}

/** Somebody issued a document of a later day since it was looked at. */
function meaningOf(error: Error): Error {
  if (!violatesCheck(error, 'documents_in_order')) return error;
  const message = 'A document of a later day was issued meanwhile; take that day or a later one.';
  return new DomainError(dayRefused, message, [{ field: 'issueDate', code: 'too_small', message }]);
}

const last = `select issue_date::text as day from billing.documents
  where business_id = ? and series_id = ? and issued_at is not null order by year desc, sequence desc limit 1`;

/** The day of the last document of a series; null for none. */
export async function lastDayOf(unit: UnitOfWork, seriesId: string): Promise<string | null> {
  const [row] = await unit.execute<{ day: string }>(last, [unit.actor.businessId, seriesId]);
  return row?.day ?? null;
}
