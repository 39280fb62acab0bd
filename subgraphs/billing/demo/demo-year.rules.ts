import type { UnitOfWork } from '../../../shared/changes/unit-of-work.js';
import type { demoActor } from '../../../shared/config/cast.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { NewTaxCode } from '../invoicing/tax-codes/create-tax-code.service.js';
import type { UpdateSettings } from '../invoicing/settings/update-settings.service.js';
import type { SetCustomerProfile } from '../invoicing/customer-profiles/set-customer-profile.service.js';

/** What a demo business sold, was paid and spent in the year before it was loaded; days count back from that day. */
export interface DemoYear {
  readonly settings: UpdateSettings;
  readonly taxCodes: readonly NewTaxCode[];
  /** By the index of the customer, in the order of the demonstration. */
  readonly profiles: Readonly<Record<number, Omit<SetCustomerProfile, 'customerId'>>>;
  readonly rates: readonly DemoRate[];
  /** What the bank had when the year began, in minor units. */
  readonly openingMinor: bigint;
  readonly invoices: readonly DemoInvoice[];
  readonly credits: readonly DemoCredit[];
  readonly payments: readonly DemoPayment[];
  readonly writeOffs: readonly DemoWriteOff[];
  readonly entries: readonly DemoEntry[];
}

export interface DemoRate {
  readonly daysAgo: number;
  readonly from: string;
  readonly to: string;
  readonly rate: string;
}

export interface DemoLine {
  readonly description: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly taxCode: string;
}

export interface DemoInvoice {
  /** What the customer ordered under; names the invoice in the year. */
  readonly reference: string;
  readonly customer: number;
  /** Null for a draft. */
  readonly daysAgo: number | null;
  readonly currency?: string;
  readonly isGross?: true;
  readonly discountPercent?: string;
  readonly lines: readonly DemoLine[];
}

export interface DemoCredit {
  readonly reference: string;
  readonly daysAgo: number;
  /** How much of the first line comes back. */
  readonly quantity: string;
  readonly reason: string;
}

export interface DemoPayment {
  readonly reference: string;
  readonly daysAgo: number;
  /** Of what is left of the invoice, in percent: below 100 a part, above it too much. */
  readonly percent: number;
  /** Whether what is too much goes back. */
  readonly isRefunded?: true;
}

export interface DemoWriteOff {
  readonly reference: string;
  readonly daysAgo: number;
}

export interface DemoEntry {
  readonly description: string;
  readonly daysAgo: number;
  readonly debit: string;
  readonly credit: string;
  readonly amountMinor: bigint;
}

/** A demo business while its year is loaded. */
export interface DemoBooks {
  /** Its writes join the one transaction of a step, so that the step is there whole or not at all. */
  readonly kernel: Kernel;
  readonly unit: UnitOfWork;
  readonly actor: ReturnType<typeof demoActor>;
  readonly currency: string;
  readonly year: DemoYear;
  /** The day of the calendar so many days back. */
  readonly dayOf: (daysAgo: number) => string;
}

/** Days back of the same day in each of twelve months, the first one first. */
export function monthly(daysAgo: number): number[] {
  return Array.from({ length: 12 }, (_, index) => daysAgo + Math.round(((11 - index) * 365) / 12));
}

/** What is spent every month. */
export function spentMonthly(
  description: string,
  debit: string,
  daysAgo: number,
  amountMinor: bigint,
): DemoEntry[] {
  return monthly(daysAgo).map((day) => ({
    ...{ description, debit, credit: '1000', amountMinor },
    daysAgo: day,
  }));
}

/** A tax code of a standard rate, or of none. */
export function taxCodeOf(
  code: string,
  category: NewTaxCode['category'],
  name: string,
  taxes: readonly (readonly [name: string, millionths: bigint])[],
): NewTaxCode {
  const components = taxes.map(([tax, rate]) => ({ name: tax, rate }));
  return { code, category, name, validFrom: '2007-01-01', components };
}
