import { type FileOwner, findFile } from '../../../../shared/files/file-rows.js';
import { readFilePart } from '../../../../shared/files/read-file-part.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { FilePart } from '../../../../shared/records/file-part.type.js';

/** The logo of a business belongs to its settings. */
export function logoOf(businessId: string): FileOwner {
  return { kind: 'logo', table: 'billing.settings', recordId: businessId };
}

/** A part of the logo; null where there is none. Throws PAGE-001, FILE-002, FILE-003. */
export async function readLogo(
  kernel: Pick<Kernel, 'database' | 'files' | 'logger'>,
  businessId: string,
  after: string | null | undefined,
): Promise<FilePart | null> {
  const file = await findFile(kernel.database, businessId, logoOf(businessId));
  if (!file) return null;
  return readFilePart(kernel, file, file.mediaType === 'image/png' ? 'logo.png' : 'logo.jpg', after);
}
