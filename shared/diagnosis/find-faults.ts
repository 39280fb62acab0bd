import type { Database } from '../changes/database.js';

/** Why a request failed that nobody foresaw. */
export interface FoundFault {
  readonly failedAt: string;
  /** Null when nobody was signed in. */
  readonly businessId: string | null;
  readonly method: string;
  readonly path: string;
  readonly operationName: string | null;
  readonly errorCode: string | null;
  readonly name: string;
  readonly message: string;
  /** The same for the same path through the code. */
  readonly trace: string;
  /** How many requests failed in the same way in the last 30 days, this one among them. */
  readonly alike: number;
  /** Calls, the innermost first. */
  readonly stack: readonly string[];
}

const faults = `
  select f.failed_at as "failedAt", f.business_id as "businessId", f.method, f.path, f.operation_name as "operationName",
    f.error_code as "errorCode", f.name, f.message, f.trace,
    (select count(*)::int from kernel.request_faults other where other.trace = f.trace) as alike, f.stack
  from kernel.request_faults f where f.request_id = $1 order by f.failed_at, f.id limit 20`;

/** The faults of a request, oldest first, 20 at the most. */
export async function findFaults(database: Database, requestId: string): Promise<FoundFault[]> {
  return database.platformRows<FoundFault>(faults, [requestId]);
}
