/** Characters of a moment in time as clients send it; no clock is finer than what fits. */
export const longestTimestamp = 40;

const form =
  /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/i;

/**
 * The moment that a text names: ISO 8601 with its zone, such as `2026-11-21T06:20:00Z`, in the years 1 to 9999, which
 * PostgreSQL stores. Undefined for anything else: a day of no calendar, a time without a zone.
 */
export function parseMoment(value: unknown): Date | undefined {
  if (typeof value !== 'string' || value.length > longestTimestamp) return undefined;
  const day = form.exec(value)?.[1];
  if (day === undefined || !isDayOfCalendar(day)) return undefined;
  const moment = new Date(value.toUpperCase());
  const year = moment.getUTCFullYear();
  return year >= 1 && year <= 9_999 ? moment : undefined;
}

/** Whether the value is a day of the calendar as ISO 8601 writes it, from the year 1000 on. */
export function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^[1-9]\d{3}-\d\d-\d\d$/.test(value) && isDayOfCalendar(value);
}

/** Date rolls February 30 over to March. */
function isDayOfCalendar(day: string): boolean {
  const moment = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day);
}
