import { quoted } from './exact-amount.rules.js';
import { UnreadableBooking } from './statement-file.rules.js';

/** A day of the calendar between 1970 and 2200, as `2027-01-31`. Throws UnreadableBooking. */
export function dayOf(year: string, month: string, day: string, text: string): string {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const moment = new Date(`${iso}T00:00:00Z`);
  const isDay = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(iso);
  if (isDay && iso >= '1970-01-01' && iso <= '2200-12-31') return iso;
  throw new UnreadableBooking('format', `${quoted(text)} is no day.`);
}

/** The day of `2027-01-31`, with or without a time behind it: the day that the bank writes. */
export function isoDay(text: string): string {
  const [, year, month, day] =
    /^(\d{4})-(\d\d)-(\d\d)(?:T[0-9:.,+\-Z]*|[+-]\d\d:\d\d|Z)?$/.exec(text.trim()) ?? [];
  if (day === undefined) throw new UnreadableBooking('format', `${quoted(text)} is no day.`);
  return dayOf(year!, month!, day, text);
}

/** The day of `270131`. Years from 80 on are of the last century. */
export function shortDay(text: string): string {
  const [, year, month, day] = /^(\d\d)(\d\d)(\d\d)$/.exec(text) ?? [];
  if (day === undefined) throw new UnreadableBooking('format', `${quoted(text)} is no day.`);
  return dayOf(Number(year) < 80 ? `20${year}` : `19${year}`, month!, day, text);
}

/** The day `0131` that is nearest to another one: a booking may be of the year before or after its value. */
export function nearestDay(monthAndDay: string, to: string): string {
  const year = Number(to.slice(0, 4));
  const [month, day] = [monthAndDay.slice(0, 2), monthAndDay.slice(2)];
  const near = [year, year - 1, year + 1].flatMap((each) => {
    try {
      return [dayOf(String(each), month, day, monthAndDay)];
    } catch {
      // The 29th of February is in one of them at the most.
      return [];
    }
  });
  if (near.length === 0) throw new UnreadableBooking('format', `${quoted(monthAndDay)} is no day.`);
  const distance = (one: string) => Math.abs(Date.parse(one) - Date.parse(to));
  return near.reduce((best, each) => (distance(each) < distance(best) ? each : best));
}
