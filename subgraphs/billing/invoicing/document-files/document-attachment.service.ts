import { largestAttachmentsBytes, type MailAttachment } from '../../../../shared/kernel/mail.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { Actor } from '../../../../shared/requests/actor.js';
import type { DocumentFileKind } from '../documents/document-file-kinds.rules.js';
import { readDocumentFile } from './read-document-file.service.js';

/** A file of a document as a mail has it. Throws for one that no mail takes, and as `readDocumentFile`. */
export async function documentAttachment(
  kernel: Kernel,
  actor: Actor,
  documentId: string,
  kind: DocumentFileKind,
): Promise<MailAttachment> {
  const parts: Buffer[] = [];
  let after: string | null = null;
  do {
    const part = await readDocumentFile(kernel, actor, { documentId, kind, after });
    parts.push(Buffer.from(part.content, 'base64'));
    after = part.nextCursor;
    if (after !== null && parts.length * part.content.length > 2 * largestAttachmentsBytes)
      throw new Error(`The file ${part.name} is too large for a mail.`);
    if (after === null)
      return { name: part.name, mediaType: part.mediaType, content: Buffer.concat(parts).toString('base64') };
  } while (true);
}
