import { Temporal } from 'temporal-polyfill';

/** What the days of payment count from, and the early payment discount. */
export interface PaymentTerms {
  readonly termsKind: 'net_days' | 'end_of_month';
  readonly termsDays: number;
  /** In ten-thousandths of a percent; null where there is none. */
  readonly discountPercentE4: bigint | null;
  readonly discountDays: number | null;
}

/** The days that follow from the day of issue. */
export interface DueDays {
  readonly dueDate: string;
  readonly discountUntil: string | null;
  readonly discountPercentE4: bigint | null;
}

/** When an invoice of a day is due: so many days after it, or after the end of its month. */
export function dueDaysOf(issueDate: string, terms: PaymentTerms): DueDays {
  const issued = Temporal.PlainDate.from(issueDate);
  const from = terms.termsKind === 'end_of_month' ? issued.with({ day: issued.daysInMonth }) : issued;
  const { discountDays, discountPercentE4 } = terms;
  const hasDiscount = discountPercentE4 !== null && discountDays !== null;
  return {
    dueDate: from.add({ days: terms.termsDays }).toString(),
    discountUntil: hasDiscount ? issued.add({ days: discountDays }).toString() : null,
    discountPercentE4: hasDiscount ? discountPercentE4 : null,
  };
}
