import { DomainError } from '../errors/domain-error.js';
import { badPage } from '../errors/errors.js';
import type { FilePart } from '../records/file-part.type.js';

/** Of one part; in base64 a third more. */
export const partBytes = 512 * 1024;

/** Where a part begins, by the cursor of the one before. Throws PAGE-001 for one that is none of the file. */
export function startOfPart(after: string | null | undefined, id: string, bytes: number): number {
  if (!after) return 0;
  const [fileId, start = ''] = after.split('.');
  if (fileId !== id || !/^\d{1,15}$/.test(start) || Number(start) >= bytes)
    throw new DomainError(badPage, 'The cursor is none of this file, which may be another one by now.');
  return Number(start);
}

/** The part of a file that begins at `start`. */
export function partOfFile(
  file: { readonly id: string; readonly bytes: number; readonly mediaType: string },
  name: string,
  start: number,
  content: Buffer,
): FilePart {
  const { id, bytes, mediaType } = file;
  const end = start + content.length;
  return {
    ...{ name, mediaType, encoding: 'base64', bytes, content: content.toString('base64') },
    nextCursor: end < bytes ? `${id}.${end}` : null,
  };
}
