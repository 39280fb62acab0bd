import type { UnitOfWork } from '../../../shared/changes/unit-of-work.js';

/** An invoice of a demo year, as it is in the transaction. */
export interface YearsInvoice {
  readonly id: string;
  readonly reference: string;
  readonly customerId: string;
  readonly currency: string;
  readonly residual: string;
  readonly firstLineId: string | null;
}

const invoices = `select d.id, d.reference, d.customer_id as "customerId", d.currency, d.residual_minor::text as residual,
    l.id as "firstLineId"
  from billing.documents d
  left join billing.document_lines l on l.business_id = d.business_id and l.document_id = d.id and l.position = 1
  where d.business_id = ? and d.kind = 'invoice'`;

/** The invoices of a demo business by their reference. */
export async function findYearsInvoices(unit: UnitOfWork): Promise<ReadonlyMap<string, YearsInvoice>> {
  const rows = await unit.execute<YearsInvoice>(invoices, [unit.actor.businessId]);
  return new Map(rows.map((row) => [row.reference, row]));
}
