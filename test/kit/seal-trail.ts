import pg from 'pg';
import { sealAuditRows } from '../../shared/audit/seal-audit.js';
import { setLocalTenant } from '../../shared/postgres/tenant-setting.js';

/** Seals audit rows of a business as the relay does: as the application role, in one transaction. */
export async function sealRows(
  applicationUrl: string,
  businessId: string,
  auditIds: readonly string[],
): Promise<void> {
  const client = new pg.Client(applicationUrl);
  await client.connect();
  try {
    await client.query('begin');
    await client.query(setLocalTenant(businessId));
    await sealAuditRows(client, businessId, auditIds);
    await client.query('commit');
  } finally {
    await client.end();
  }
}
