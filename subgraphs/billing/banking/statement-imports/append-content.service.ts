import { DomainError } from '../../../../shared/errors/domain-error.js';
import { conflict, invalidField, oversizedBody } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { largestFileBytes } from '../formats/file-text.rules.js';
import { dropStatementParts, unusedMs } from './drop-statement-parts.job.js';
import { lockAccount } from './known-bookings.reader.js';
import { countReceived, countWaiting, insertPart } from './statement-content.store.js';

/** Bytes that a request carries at the most. */
export const largestPartBytes = 512 * 1024;
/** As many bytes of one business wait to be imported. */
const mostWaitingBytes = 4 * largestFileBytes;

/** A part of a file that is larger than one request. */
export interface AppendContent {
  readonly bankAccountId: string;
  readonly uploadId: string;
  readonly offset: number;
  /** In base64. */
  readonly content: string;
}

/**
 * Stores a part of a file; answers how many bytes are there. One that is there already is left. NOT-FOUND-001 for the
 * account, VAL-001 for no bytes or too many, CONFLICT-001 for one that is not the next, VAL-003 for too large a file.
 */
export function appendContent(
  { database }: Kernel,
  actor: UserActor,
  { bankAccountId, uploadId, offset, content }: AppendContent,
): Promise<number> {
  const { length } = readPart(content);
  return database.write(actor, async (unit) => {
    await lockAccount(unit, bankAccountId);
    const received = await countReceived(unit, uploadId, bankAccountId);
    if (offset + length <= received) return received;
    if (offset !== received)
      throw new DomainError(conflict, `The file has ${received} bytes; go on with offset ${received}.`);
    if (received + length > largestFileBytes) {
      const most = largestFileBytes.toLocaleString('en');
      throw new DomainError(
        oversizedBody,
        `A statement has at most ${most} bytes; ask the bank for shorter periods.`,
      );
    }
    if ((await countWaiting(unit)) + length > mostWaitingBytes) {
      const message = 'Other files of the business wait to be imported; import them first.';
      throw new DomainError(conflict, message);
    }
    insertPart(unit, { bankAccountId, uploadId, offset, content });
    if (offset === 0) {
      const runAt = new Date(unit.now().getTime() + unusedMs);
      unit.enqueue(dropStatementParts, { businessId: actor.businessId, uploadId }, { runAt });
    }
    return received + length;
  });
}

/** The bytes of a part. VAL-001 for none, or too many. */
export function readPart(content: string): Buffer {
  const bytes = Buffer.from(content, 'base64');
  if (bytes.length > 0 && bytes.length <= largestPartBytes) return bytes;
  const code = bytes.length === 0 ? 'too_short' : 'too_long';
  const most = largestPartBytes.toLocaleString('en');
  throw invalidField('content', code, `content must be 1 to ${most} bytes in base64.`);
}
