import { DomainError } from '../../../../shared/errors/domain-error.js';
import { conflict, invalidField, oversizedBody } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { addEvidence, evidenceOf } from '../csv/detect-encoding.rules.js';
import { largestChunkBytes } from './file-content.reader.js';
import type { AppendImportContentInput } from './import.input.js';
import type { ImportState } from './import.rules.js';
import { lockImport, refuseOtherStatus, refuseTooManyBytes, saveImport } from './imports.store.js';

const insert = `insert into crm.import_chunks (business_id, import_id, start_byte, content)
  values (?, ?, ?, decode(?, 'base64'))`;

/**
 * Adds a part to the file of an import. A part that is there already is left as it is, so that a lost answer can
 * be asked for again. Throws CONFLICT-001 when the part is not the next one, the upload has ended or the files of the
 * business that wait have too many bytes, VAL-003 when the file would be larger than imports may be.
 */
export async function appendContent(
  { database, clock, settings }: Kernel,
  actor: UserActor,
  { id, offset, content }: AppendImportContentInput,
): Promise<ImportState> {
  const { businessId } = actor;
  const bytes = Buffer.from(content, 'base64');
  const { length } = bytes;
  if (length === 0 || length > largestChunkBytes)
    throw invalidField(
      'content',
      length === 0 ? 'too_short' : 'too_long',
      `content is 1 to ${largestChunkBytes} bytes in base64.`,
    );
  return database.write(actor, async (unit) => {
    const state = await lockImport(unit, businessId, id);
    if (offset + length <= state.receivedBytes) return state;
    refuseOtherStatus(state, ['uploading'], 'added to');
    if (offset !== state.receivedBytes) {
      const message = `The file has ${state.receivedBytes} bytes; go on with offset ${state.receivedBytes}.`;
      throw new DomainError(conflict, message);
    }
    const receivedBytes = offset + length;
    if (receivedBytes > settings.largestImportBytes) {
      const message = `A file of an import has at most ${settings.largestImportBytes} bytes; divide it.`;
      throw new DomainError(oversizedBody, message);
    }
    await refuseTooManyBytes(unit, businessId, length, settings);
    unit.send(insert, [businessId, id, offset, content]);
    const evidence = addEvidence(state.evidence, evidenceOf(bytes));
    return saveImport(unit, businessId, state, { receivedBytes, evidence }, clock.now());
  });
}
