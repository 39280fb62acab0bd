import { eraseFile } from '../../../../shared/files/file-rows.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { recordLogo } from '../settings/record-settings.service.js';
import type { BillingSettings } from '../settings/settings.record.js';
import { lockSettings } from '../settings/settings.store.js';
import { logoOf } from './logo.reader.js';

/** Removes the logo of the seller, and its bytes. Where there is none, nothing happens. */
export function removeLogo({ database }: Kernel, actor: UserActor): Promise<BillingSettings> {
  return database.write(actor, async (unit) => {
    const settings = await lockSettings(unit);
    const before = await eraseFile(unit, logoOf(actor.businessId));
    return before ? recordLogo(unit, settings, { before, after: undefined }) : settings;
  });
}
