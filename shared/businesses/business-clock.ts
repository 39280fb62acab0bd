import type { UnitOfWork } from '../changes/unit-of-work.js';
import { civilDay, startOfCivilDay } from '../values/civil-day.js';
import type { Clock } from '../values/clock.js';
import { readBusinessProfile } from './business-profile.js';

/** The time and the calendar of a business: every day that is written on a document, and every due moment, is by it. */
export class BusinessClock implements Clock {
  constructor(
    private readonly clock: Clock,
    /** IANA time zone of the business. */
    readonly timezone: string,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  /** The day of the calendar that it is in the business, such as `2027-01-01`. */
  today(): string {
    return civilDay(this.now(), this.timezone);
  }

  /** The first instant of a day, such as `2027-01-01`, in the business. */
  startOfDay(day: string): Date {
    return startOfCivilDay(day, this.timezone);
  }
}

/** The clock of the transaction's business, in the time zone that it has at this moment. */
export async function businessClock(unit: UnitOfWork): Promise<BusinessClock> {
  const { timezone } = await readBusinessProfile(unit);
  return new BusinessClock(unit, timezone);
}
