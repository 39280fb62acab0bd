import { recordNotFound } from '../../../shared/errors/errors.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { ApiCall, ApiRequest } from './api-request.type.js';

const mostCalls = 100;

const calls = `
  select method, path, operation_name as "operationName", status, duration_ms as "durationMs",
    error_code as "errorCode", credential_kind as "credentialKind", credential_id as "credentialId",
    address_network as "addressNetwork", started_at as "startedAt"
  from admin.api_requests where business_id = $1 and request_id = $2
  order by started_at desc, id desc limit ${mostCalls}`;

/** What a business asked under a request id, newest first; empty when nothing. */
export function findApiCalls(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  requestId: string,
): Promise<ApiCall[]> {
  return database.rows<ApiCall>(businessId, calls, [businessId, requestId]);
}

/** A request of the business. Throws NOT-FOUND-001, also for one of another business. */
export async function findApiRequest(
  kernel: Pick<Kernel, 'database'>,
  businessId: string,
  requestId: string,
): Promise<ApiRequest> {
  const found = await findApiCalls(kernel, businessId, requestId);
  if (found.length === 0) throw recordNotFound('request', requestId);
  return { requestId, calls: found };
}
