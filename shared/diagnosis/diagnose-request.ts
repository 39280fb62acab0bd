import type { Database } from '../changes/database.js';
import { toIsoTimestamp } from '../values/iso-timestamp.js';
import { findFailedJobs, type FailedJob } from './find-failed-jobs.js';
import { findFaults, type FoundFault } from './find-faults.js';
import { findAuditRows, findEventRows } from './find-traces.js';
import type { DiagnosisPart } from '../changes/request-trace.js';

/** All that is known of a request. */
export interface Diagnosis {
  readonly requestId: string;
  /** Why it failed, if nobody foresaw that; those of signed-in callers and of nobody. */
  readonly faults: readonly FoundFault[];
  /** Those in which it left something: callers choose ids as they like, so there may be several. */
  readonly businesses: readonly BusinessDiagnosis[];
  readonly failedJobs: readonly FailedJob[];
}

export interface BusinessDiagnosis {
  readonly businessId: string;
  /** Rows by heading; headings without rows are left out. */
  readonly found: Readonly<Record<string, readonly object[]>>;
}

/** Businesses that are asked at the same time. */
const atOnce = 8;

/** Gathers what a request left, one business after the other: no connection sees the rows of several. */
export async function diagnoseRequest(
  database: Database,
  requestId: string,
  { businessIds, parts }: { businessIds: readonly string[]; parts: readonly DiagnosisPart[] },
): Promise<Diagnosis> {
  const businesses: BusinessDiagnosis[] = [];
  for (let start = 0; start < businessIds.length; start += atOnce) {
    const group = businessIds.slice(start, start + atOnce);
    const diagnoses = await Promise.all(group.map((id) => diagnoseIn(database, id, requestId, parts)));
    businesses.push(...diagnoses.filter(({ found }) => Object.keys(found).length > 0));
  }
  const ids = businesses.flatMap(({ found }) => Object.values(found).flat()).flatMap(idOf);
  const [faults, failedJobs] = await Promise.all([
    findFaults(database, requestId),
    findFailedJobs(database, [requestId, ...ids]),
  ]);
  return { requestId, faults: faults.map(timed) as FoundFault[], businesses, failedJobs };
}

async function diagnoseIn(
  database: Database,
  businessId: string,
  requestId: string,
  parts: readonly DiagnosisPart[],
): Promise<BusinessDiagnosis> {
  const [audit, events] = await Promise.all([
    findAuditRows(database, businessId, requestId),
    findEventRows(database, businessId, requestId),
  ]);
  const trace = { requestId, eventIds: events.map(({ id }) => id) };
  const declared = await Promise.all(
    parts.map(async ({ title, find }) => [title, await find({ database }, businessId, trace)] as const),
  );
  const found = [...declared, ['audit trail', audit] as const, ['events', events] as const];
  const filled = found.filter(([, rows]) => rows.length > 0);
  return { businessId, found: Object.fromEntries(filled.map(([title, rows]) => [title, rows.map(timed)])) };
}

const storedMoment = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?\+00$/;

/** Rows carry moments as PostgreSQL's text; logs, which operators read beside this, have ISO 8601. */
function timed(row: object): object {
  const isMoment = (value: unknown) => typeof value === 'string' && storedMoment.test(value);
  const entries = Object.entries(row) as [string, unknown][];
  return Object.fromEntries(
    entries.map(([name, value]) => [name, isMoment(value) ? toIsoTimestamp(value as string) : value]),
  );
}

function idOf(row: object): string[] {
  return 'id' in row && typeof row.id === 'string' ? [row.id] : [];
}
