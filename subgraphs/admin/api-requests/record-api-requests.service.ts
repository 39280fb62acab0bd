import { z } from 'zod';
import { apiRequestSchema, type ApiRequest } from '../../../shared/requests/api-request.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { recordRequestFaults } from './record-request-faults.store.js';

const entriesSchema = z.array(apiRequestSchema).max(1_000);

const insert = `
  insert into admin.api_requests (business_id, id, request_id, method, path, operation_name, status, duration_ms,
    error_code, credential_kind, credential_id, address_network, started_at)
  select ?::uuid, id, "requestId", method, path, "operationName", status, "durationMs",
    "errorCode", "credentialKind", "credentialId", "addressNetwork", "startedAt"
  from jsonb_to_recordset(?::jsonb) as entry (id uuid, "requestId" text, method text, path text,
    "operationName" text, status integer, "durationMs" integer, "errorCode" text, "credentialKind" text,
    "credentialId" uuid, "addressNetwork" text, "startedAt" timestamptz)
  on conflict (business_id, id) do nothing`;
const recordTenant = 'insert into admin.request_tenants (business_id) values (?) on conflict do nothing';

/**
 * Keeps what gateways logged: one insert for each business, since no statement reaches the rows of several. Of nobody's
 * requests it keeps why they failed.
 * Answers how many entries there were. Throws when the entries are not the gateway's.
 */
export async function recordApiRequests(
  kernel: Pick<Kernel, 'database' | 'ids'>,
  entries: readonly unknown[],
): Promise<number> {
  const parsed = entriesSchema.parse(entries);
  for (const [businessId, group] of Map.groupBy(parsed, (entry) => entry.businessId))
    if (businessId !== null) await recordOf(kernel, businessId, group);
  await recordRequestFaults(kernel, parsed);
  return parsed.length;
}

/** A trace of what was done, and no change: it leaves no audit row. */
async function recordOf(
  { database, ids }: Pick<Kernel, 'database' | 'ids'>,
  businessId: string,
  entries: readonly ApiRequest[],
): Promise<void> {
  const platform = {
    businessId,
    userId: null,
    apiKeyId: null,
    requestId: `req_${ids.next()}`,
    address: null,
  };
  await database.write(platform, async (unit) => {
    unit.send(recordTenant, [businessId]);
    unit.send(insert, [businessId, JSON.stringify(entries)]);
  });
}
