/** Whether a month takes entries: open, closed until it is opened again, or locked for good. */
export type PeriodStatus = 'open' | 'closed' | 'locked';

/** A month of the books, named by its first day. */
export interface PeriodRow {
  readonly month: string;
  readonly status: PeriodStatus;
}

/** The first day of the month of a day: `2026-11-29` is in `2026-11-01`. */
export function monthOf(day: string): string {
  return `${day.slice(0, 7)}-01`;
}

/** The month that follows. */
export function monthAfter(month: string): string {
  const [year, ordinal] = month.split('-').map(Number) as [number, number];
  return ordinal === 12
    ? `${String(year + 1).padStart(4, '0')}-01-01`
    : `${month.slice(0, 4)}-${String(ordinal + 1).padStart(2, '0')}-01`;
}

/** How a month stands, among those that have a row: one without has the status of the next that is not open. */
export function statusOf(month: string, periods: readonly PeriodRow[]): PeriodStatus {
  const own = periods.find((period) => period.month === month);
  if (own) return own.status;
  const later = periods
    .filter((period) => period.month > month && period.status !== 'open')
    .toSorted((a, b) => (a.month < b.month ? -1 : 1));
  return later[0]?.status ?? 'open';
}

/** The first day not before the month of `day` whose month is open. */
export function firstOpenDay(day: string, periods: readonly PeriodRow[]): string {
  let month = monthOf(day);
  while (statusOf(month, periods) !== 'open') month = monthAfter(month);
  return month;
}
