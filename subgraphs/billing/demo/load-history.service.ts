import { Temporal } from 'temporal-polyfill';
import type { UnitOfWork } from '../../../shared/changes/unit-of-work.js';
import { acme, type CastBusiness, demoActor, globex } from '../../../shared/config/cast.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { civilDay } from '../../../shared/values/civil-day.js';
import { parseMillionths } from '../../../shared/values/decimal.js';
import { setExchangeRates } from '../accounting/exchange-rates/set-exchange-rates.service.js';
import { setCustomerProfile } from '../invoicing/customer-profiles/set-customer-profile.service.js';
import { projections } from '../invoicing/customers/customers.store.js';
import { createInvoice } from '../invoicing/documents/write-invoice.service.js';
import { updateSettings } from '../invoicing/settings/update-settings.service.js';
import { createTaxCode } from '../invoicing/tax-codes/create-tax-code.service.js';
import { acmeYear } from './acme-year.rules.js';
import { loadBankYear } from './bank-year.service.js';
import type { DemoBooks, DemoYear } from './demo-year.rules.js';
import { globexYear } from './globex-year.rules.js';
import { issueYear } from './issue-year.service.js';
import { payYear } from './pay-year.service.js';
import { spendYear } from './spend-year.service.js';

type Step = (books: DemoBooks) => Promise<void>;

const years = [
  [acme, acmeYear],
  [globex, globexYear],
] as const;

/**
 * A year of invoices, payments and costs up to today, and a statement of the bank, by the services that clients use. A step that is there already is
 * left out, so that a load which was cut short goes on.
 */
export async function loadBillingHistory(kernel: Kernel): Promise<void> {
  await Promise.all(years.map(([business, year]) => loadYear(kernel, business, year)));
  await loadBankYear(kernel, daysBefore(kernel, acme));
}

function daysBefore({ clock }: Kernel, { timezone }: CastBusiness): (days: number) => string {
  const today = Temporal.PlainDate.from(civilDay(clock.now(), timezone));
  return (days) => today.subtract({ days }).toString();
}

async function loadYear(kernel: Kernel, business: CastBusiness, year: DemoYear): Promise<void> {
  const dayOf = daysBefore(kernel, business);
  const actor = demoActor(business);
  const steps: readonly (readonly [table: string, where: string, step: Step])[] = [
    ['billing.documents', 'true', writeYear],
    ['billing.documents', 'issued_at is not null', issueYear],
    ['billing.payments', 'true', payYear],
    ['billing.ledger_entries', "source_type = 'manual'", spendYear],
  ];
  for (const [table, where, step] of steps)
    await kernel.database.write(actor, async (unit) => {
      const found = await unit.execute(
        `select business_id from ${table} where business_id = ? and ${where} limit 1`,
        [business.id],
      );
      if (found.length > 0) return;
      const { currency } = business;
      await step({ kernel: joining(kernel, unit), unit, actor, currency, year, dayOf });
    });
}

/** The kernel for services whose writes are parts of one transaction. */
function joining(kernel: Kernel, unit: UnitOfWork): Kernel {
  const write = <Result>(_actor: unknown, work: (unit: UnitOfWork) => Promise<Result>) => work(unit);
  return { ...kernel, database: { write, writeAnswer: write } as unknown as Kernel['database'] };
}

const createdCustomers = `select event_id, business_id as "businessId", payload from kernel.event_log
  where business_id = ? and event_type = 'customer.created' order by event_id limit 40`;

type CreatedCustomer = Parameters<(typeof projections)['customer.created']>[1];

/** Setup and drafts. Billing hears of the demo's customers before they are published: it cannot wait for that. */
const writeYear: Step = async ({ kernel, unit, actor, year, dayOf }) => {
  const created = await unit.execute<CreatedCustomer>(createdCustomers, [actor.businessId]);
  for (const event of created) projections['customer.created']!(unit, event);
  const customerIds = created.map(({ payload }) =>
    String((payload as Record<string, unknown>)['customer_id']),
  );
  await updateSettings(kernel, actor, year.settings);
  const taxCodeIds = new Map<string, string>();
  for (const code of year.taxCodes) taxCodeIds.set(code.code, (await createTaxCode(kernel, actor, code)).id);
  await Promise.all(
    Object.entries(year.profiles).map(([index, profile]) =>
      setCustomerProfile(kernel, actor, { customerId: customerIds[Number(index)]!, ...profile }),
    ),
  );
  const rates = year.rates.map(({ daysAgo, ...rate }) => ({ ...rate, on: dayOf(daysAgo) }));
  if (rates.length > 0) await setExchangeRates(kernel, actor, rates);
  // Together, so that they travel to the database and back together.
  await Promise.all(
    year.invoices.map(({ reference, customer, daysAgo, lines, ...invoice }) =>
      createInvoice(kernel, actor, {
        ...{ customerId: customerIds[customer]!, reference, currency: invoice.currency ?? null },
        priceMode: invoice.isGross ? 'gross' : null,
        issueDate: daysAgo === null ? null : dayOf(daysAgo),
        documentDiscountPercent: invoice.discountPercent ? parseMillionths(invoice.discountPercent)! : null,
        lines: lines.map(({ taxCode, description, quantity, unitPrice }) => ({
          ...{ description, taxCodeId: taxCodeIds.get(taxCode)! },
          ...{ quantity: parseMillionths(quantity)!, unitPrice: parseMillionths(unitPrice)! },
        })),
      }),
    ),
  );
};
