import pg from 'pg';
import { findUnsealed, sealAuditRows } from '../../shared/audit/seal-audit.js';
import { setLocalTenant } from '../../shared/postgres/tenant-setting.js';
import { inTransaction } from '../../shared/postgres/transaction.js';

/** Seals audit rows of a business as the relay does: as the application role, in one transaction. */
export async function sealRows(
  applicationUrl: string,
  businessId: string,
  auditIds: readonly string[],
): Promise<void> {
  const pool = new pg.Pool({ connectionString: applicationUrl, max: 1, pipeline: true } as pg.PoolConfig);
  try {
    await inTransaction(
      pool,
      (error) => error,
      async (transaction) => {
        transaction.command(setLocalTenant(businessId));
        sealAuditRows(transaction, businessId, await findUnsealed(transaction, businessId, auditIds));
      },
    );
  } finally {
    await pool.end();
  }
}
