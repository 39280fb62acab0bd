import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { recordNotFound } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';

const received = `select coalesce(max(start_byte + octet_length(content)), 0)::integer as bytes
  from billing.bank_statement_parts where business_id = ? and upload_id = ? and bank_account_id = ?`;

/** How many bytes of an upload are there. */
export async function countReceived(
  unit: UnitOfWork,
  uploadId: string,
  bankAccountId: string,
): Promise<number> {
  const [row] = await unit.execute<{ bytes: number }>(received, [
    unit.actor.businessId,
    uploadId,
    bankAccountId,
  ]);
  return row!.bytes;
}

const waiting = `select coalesce(sum(octet_length(content)), 0)::bigint as bytes
  from billing.bank_statement_parts where business_id = ?`;

/** How many bytes of the business wait to be imported. */
export async function countWaiting(unit: UnitOfWork): Promise<number> {
  const [row] = await unit.execute<{ bytes: string }>(waiting, [unit.actor.businessId]);
  return Number(row!.bytes);
}

const insert = `insert into billing.bank_statement_parts
    (business_id, upload_id, start_byte, bank_account_id, content, created_at)
  values (?, ?, ?, ?, decode(?, 'base64'), ?::timestamptz) on conflict do nothing`;

/** Sends a part of an upload; one that is there stays. */
export function insertPart(
  unit: UnitOfWork,
  part: {
    readonly uploadId: string;
    readonly bankAccountId: string;
    readonly offset: number;
    readonly content: string;
  },
): void {
  const { uploadId, bankAccountId, offset, content } = part;
  unit.send(insert, [unit.actor.businessId, uploadId, offset, bankAccountId, content, unit.now()]);
}

const read = `select encode(content, 'base64') as content from billing.bank_statement_parts
  where business_id = $1 and upload_id = $2 and bank_account_id = $3 order by start_byte`;

/** The bytes of an upload. NOT-FOUND-001 for one that is not there, or is of another account. */
export async function readParts(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  uploadId: string,
  bankAccountId: string,
): Promise<Buffer> {
  const values = [businessId, uploadId, bankAccountId];
  const rows = await database.rows<{ content: string }>(businessId, read, values);
  if (rows.length === 0) throw recordNotFound('upload', uploadId);
  return Buffer.concat(rows.map(({ content }) => Buffer.from(content, 'base64')));
}

const remove = 'delete from billing.bank_statement_parts where business_id = ? and upload_id = ?';

/** Sends away what is left of an upload. */
export function removeParts(unit: UnitOfWork, uploadId: string): void {
  unit.send(remove, [unit.actor.businessId, uploadId]);
}
