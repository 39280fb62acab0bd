import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { conflict } from '../../../../shared/errors/errors.js';
import type { KernelSettings } from '../../../../shared/kernel/kernel.js';

/** Who makes imports or sends files waits for others of the business: two together would pass what each may. */
const lock = "select pg_advisory_xact_lock(hashtextextended('crm.waiting_imports ' || ?, 0))";
/** Imports that keep a file, or wait for one, until somebody starts or cancels them. */
const waiting = `select count(*)::int as count, coalesce(sum(received_bytes), 0)::float8 as bytes from crm.imports
  where business_id = ? and status in ('uploading', 'checked', 'failed')`;

type Allowance = Pick<KernelSettings, 'mostWaitingImports' | 'largestImportBytes'>;
/** The files that wait may have together so many times what one may have. */
const waitingFiles = 4;

/** Throws CONFLICT-001 when the business has as many waiting imports as it may. */
export async function refuseTooManyImports(
  unit: UnitOfWork,
  businessId: string,
  { mostWaitingImports }: Allowance,
): Promise<void> {
  const { count } = await waitingOf(unit, businessId);
  if (count < mostWaitingImports) return;
  const message = `${count} imports wait for their file or their start, which is as many as may; start or cancel one.`;
  throw new DomainError(conflict, message);
}

/** Throws CONFLICT-001 when the files that wait would have more bytes than they may. */
export async function refuseTooManyBytes(
  unit: UnitOfWork,
  businessId: string,
  more: number,
  { largestImportBytes }: Allowance,
): Promise<void> {
  const { bytes } = await waitingOf(unit, businessId);
  const most = waitingFiles * largestImportBytes;
  if (bytes + more <= most) return;
  const message = `The files of imports that wait would have more than ${most} bytes; start or cancel one.`;
  throw new DomainError(conflict, message);
}

async function waitingOf(unit: UnitOfWork, businessId: string) {
  unit.send(lock, [businessId]);
  const [row] = await unit.execute<{ count: number; bytes: number }>(waiting, [businessId]);
  return row!;
}
