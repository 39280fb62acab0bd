import { addFile, eraseFile } from '../../../../shared/files/file-rows.js';
import { putObject } from '../../../../shared/files/put-object.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { recordLogo } from '../settings/record-settings.service.js';
import type { BillingSettings } from '../settings/settings.record.js';
import { lockSettings } from '../settings/settings.store.js';
import { readImage } from './image.rules.js';
import { logoOf } from './logo.reader.js';

/** Sets the logo of the seller, in the place of the one before. `content` is an image in base64. VAL-001, FILE-003. */
export async function setLogo(kernel: Kernel, actor: UserActor, content: string): Promise<BillingSettings> {
  const { businessId } = actor;
  const { bytes, mediaType } = readImage(content);
  const object = await putObject(kernel, businessId, [bytes]);
  return kernel.database.write(actor, async (unit) => {
    const settings = await lockSettings(unit);
    const before = await eraseFile(unit, logoOf(businessId));
    addFile(unit, logoOf(businessId), object, mediaType);
    return recordLogo(unit, settings, { before, after: object.id });
  });
}
