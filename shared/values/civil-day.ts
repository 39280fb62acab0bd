import { Temporal } from 'temporal-polyfill';

/** The day of the calendar that a moment falls on in an IANA time zone, such as `2027-01-01`. */
export function civilDay(moment: Date, timezone: string): string {
  const instant = Temporal.Instant.fromEpochMilliseconds(moment.getTime());
  return instant.toZonedDateTimeISO(timezone).toPlainDate().toString();
}

/**
 * The first instant of a day in an IANA time zone. Where clocks go forward at midnight, the day begins later; of a day
 * that a zone left out, as Samoa did 2011-12-30, it is that of the next. Throws RangeError for what is no day.
 */
export function startOfCivilDay(day: string, timezone: string): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(timezone).epochMilliseconds);
}
