import { Temporal } from 'temporal-polyfill';

/** How many reminders of an invoice have fallen due by a day: one for each of these days after its due day. */
export function levelDue(dueDate: string, reminderDays: readonly number[], today: string): number {
  return reminderDays.filter((days) => reminderDay(dueDate, days) <= today).length;
}

/** The day on which a reminder is due. */
export function reminderDay(dueDate: string, days: number): string {
  return Temporal.PlainDate.from(dueDate).add({ days }).toString();
}

/** The next time that it is nine in the morning in a time zone. Where clocks leave nine out, the moment after. */
export function nextMorning(now: Date, timezone: string): Temporal.ZonedDateTime {
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timezone);
  const morning = (day: Temporal.PlainDate) =>
    day.toZonedDateTime({ timeZone: timezone, plainTime: '09:00' });
  const today = morning(local.toPlainDate());
  return Temporal.ZonedDateTime.compare(local, today) < 0
    ? today
    : morning(local.toPlainDate().add({ days: 1 }));
}
