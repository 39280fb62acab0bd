import pg from 'pg';
import { sealAuditTrail } from '../../shared/audit/seal-audit.js';
import { setLocalTenant } from '../../shared/tenancy/tenant-setting.js';

/** Seals a business's audit trail now, as the application role, and answers how many rows it sealed. */
export async function sealTrail(applicationUrl: string, businessId: string): Promise<number> {
  const client = new pg.Client(applicationUrl);
  await client.connect();
  try {
    await client.query('begin');
    await client.query(setLocalTenant(businessId));
    const sealed = await sealAuditTrail(client, businessId);
    await client.query('commit');
    return sealed;
  } finally {
    await client.end();
  }
}
