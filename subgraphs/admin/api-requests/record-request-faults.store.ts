import type { ApiRequest } from '../../../shared/requests/api-request.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';

/** Of one batch: a fault that all requests meet is known after some of them. */
const mostFaults = 50;

const insert = `
  insert into kernel.request_faults (id, request_id, business_id, method, path, operation_name, error_code, name, message,
    trace, stack, failed_at)
  select id, "requestId", "businessId", method, path, "operationName", "errorCode", fault ->> 'name', fault ->> 'message',
    fault ->> 'trace', fault -> 'stack', "startedAt"
  from jsonb_to_recordset($1::jsonb) as entry (id uuid, "requestId" text, "businessId" uuid, method text, path text,
    "operationName" text, "errorCode" text, fault jsonb, "startedAt" timestamptz)
  on conflict (id) do nothing`;

/** Keeps why requests failed, of those that have a fault. */
export async function recordRequestFaults(
  { database }: Pick<Kernel, 'database'>,
  entries: readonly ApiRequest[],
): Promise<void> {
  const faulty = entries.filter(({ fault }) => fault).slice(0, mostFaults);
  if (faulty.length > 0) await database.executePlatform(insert, [JSON.stringify(faulty)]);
}
