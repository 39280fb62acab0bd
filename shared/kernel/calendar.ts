/** Whether the value is a day of the calendar as ISO 8601 writes it, from the year 1000 on. */
export function isDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^[1-9]\d{3}-\d\d-\d\d$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  // Date rolls February 30 over to March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
