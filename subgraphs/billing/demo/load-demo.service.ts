import { demoActor, tenants } from '../../../shared/config/cast.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { installChart } from '../accounting/ledger-accounts/find-accounts.service.js';

/** The chart of accounts of each demo business. */
export async function loadBillingDemo({ database }: Kernel): Promise<void> {
  for (const business of tenants) await database.write(demoActor(business), (unit) => installChart(unit));
}
