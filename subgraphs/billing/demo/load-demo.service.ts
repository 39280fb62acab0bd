import { demoActor, tenants } from '../../../shared/config/cast.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { installChart } from '../accounting/ledger-accounts/find-accounts.service.js';
import { startPlanOf } from '../plans/trials/start-plan.service.js';
import { installInvoicing } from '../invoicing/settings/install-invoicing.service.js';

/** What each demo business begins with: the chart of accounts, settings, number series, and a plan. */
export async function loadBillingDemo({ database }: Kernel): Promise<void> {
  for (const business of tenants)
    await database.write(demoActor(business), async (unit) => {
      await installChart(unit);
      installInvoicing(unit);
      await startPlanOf(unit, business);
    });
}
