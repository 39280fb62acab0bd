import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { findCustomers } from '../../customers/customers/customers.reader.js';
import { customerExportCreated } from '../events.js';
import { ExportFormat } from './export.rules.js';
import type { CreateExportInput } from './export.type.js';

/** An export as the database has it. */
export interface ExportRow {
  readonly id: string;
  readonly format: ExportFormat;
  readonly createdAt: string;
  readonly expiresAt: string;
}

const hour = 60 * 60 * 1_000;
const insert = `insert into crm.exports (business_id, id, format, filter, sort_order, created_by, created_at, expires_at)
  values (?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?)`;

/**
 * Makes an export, which its maker can download for an hour; who took out what stays in the audit trail. Throws
 * PAGE-001 for an unknown custom field.
 */
export async function createExport(
  kernel: Kernel,
  actor: UserActor,
  { format, filter, orderBy }: CreateExportInput,
): Promise<ExportRow> {
  const { businessId, userId } = actor;
  // A filter that does not fit is told now, not at the download.
  await findCustomers(kernel, actor, { first: 1, filter, ...(orderBy && { orderBy }) });
  const now = kernel.clock.now();
  const row = {
    id: kernel.ids.next(),
    format: format ?? 'csv',
    createdAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + hour).toISOString(),
  };
  await kernel.database.write(actor, async (unit) => {
    const asked = [filter, orderBy].map((value) => (value ? JSON.stringify(value) : null));
    const times = [row.createdAt, row.expiresAt];
    unit.send(insert, [businessId, row.id, row.format, ...asked, userId, ...times]);
    unit.record(
      customerExportCreated,
      { export_id: row.id, format: row.format },
      {
        table: 'crm.exports',
        recordId: row.id,
        before: null,
        after: { export_id: row.id, format: row.format, filter: filter ?? null, order_by: orderBy ?? null },
      },
    );
  });
  return row;
}
