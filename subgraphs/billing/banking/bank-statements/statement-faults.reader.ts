import type { Loader } from '../../../../shared/kernel/loaders.js';
import type { BookingFault } from '../formats/statement-file.rules.js';

/** What there is to know about a statement beside its figures. */
export interface StatementReport {
  readonly warnings: readonly string[];
  readonly faults: readonly BookingFault[];
}

const reports = `select id, warnings, faults from billing.bank_statements
  where business_id = $1 and id = any($2::uuid[])`;

/** Warnings and faults of statements, by their ids. */
export const statementReports: Loader<string, StatementReport> = {
  async load({ database }, businessId, ids) {
    const rows = await database.rows<StatementReport & { id: string }>(businessId, reports, [
      businessId,
      ids,
    ]);
    return new Map(rows.map(({ id, ...report }) => [id, report]));
  },
};
