import { businessPrefix } from '../changes/business-share.js';
import { keepQueues } from '../changes/purge-idle-queues.js';

/**
 * SQL for a migration: asks for a job once for each business that has rows in a table of tenants, with the payload
 * and its `businessId`. The owner sees the rows of all businesses only for as long as the statement takes.
 */
export function enqueueForEachBusiness(
  table: string,
  { name, maxAttempts, payload }: { name: string; maxAttempts: number; payload: object },
): string {
  return `
  alter table ${table} no force row level security;
  select ${keepQueues};
  select graphile_worker.add_job('${name}', max_attempts := ${maxAttempts}, job_key := '${name} ' || business_id,
    payload := ('${JSON.stringify(payload)}'::jsonb || jsonb_build_object('businessId', business_id))::json,
    flags := array['${businessPrefix}' || business_id])
  from (select distinct business_id from ${table}) as businesses;
  alter table ${table} force row level security;`;
}
