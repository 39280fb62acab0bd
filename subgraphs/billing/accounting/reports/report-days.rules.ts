import { Temporal } from 'temporal-polyfill';
import type { FieldFault } from '../../../../shared/errors/domain-error.js';
import { invalidFields } from '../../../../shared/errors/errors.js';

const [firstDay, lastDay] = ['1970-01-01', '2200-12-31'];

/** The day that follows: what was posted on or before a day was posted before this one. */
export function dayAfter(day: string): string {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString();
}

/** The first day of the fiscal year that a day is in; the year begins with a month of 1 to 12. */
export function fiscalYearStart(day: string, startMonth: number): string {
  const [year, month] = day.split('-').map(Number) as [number, number];
  const start = month >= startMonth ? year : year - 1;
  return `${String(start).padStart(4, '0')}-${String(startMonth).padStart(2, '0')}-01`;
}

/** VAL-001 for days outside of the years that books are kept in, and for a first day after the last. */
export function refuseBadDays(
  days: Readonly<Record<string, string>>,
  [from, to]: [string?, string?] = [],
): void {
  const far = Object.entries(days).flatMap(([field, day]): FieldFault[] => {
    if (day < firstDay)
      return [{ field, code: 'too_small', message: `${field} must not be before ${firstDay}.` }];
    if (day > lastDay)
      return [{ field, code: 'too_large', message: `${field} must not be after ${lastDay}.` }];
    return [];
  });
  const isBackwards = from !== undefined && to !== undefined && days[from]! > days[to]!;
  const backwards: FieldFault[] = isBackwards
    ? [{ field: to, code: 'conflicting', message: `${to} must not be before ${from}.` }]
    : [];
  const faults = [...far, ...backwards];
  if (faults.length > 0) throw invalidFields(faults);
}
