import type { UnitOfWork } from '../changes/unit-of-work.js';
import { recordNotFound } from '../errors/errors.js';
import { formatNumber } from './number-pattern.js';

/** A number of a series, and its position there. */
export interface TakenNumber {
  /** As people write it, such as `INV-2027-00001`. */
  readonly number: string;
  /** The year that the sequence counts in; 0 for a series that never begins anew. */
  readonly year: number;
  readonly sequence: number;
}

const readSeries = `select code as series, pattern, resets, starts_at as "startsAt", used_at is not null as "isUsed"
  from kernel.number_series where business_id = ? and id = ?`;

const markUsed = 'update kernel.number_series set used_at = ? where business_id = ? and id = ?';

const take = `insert into kernel.number_counters (business_id, series_id, year, first_sequence, last_sequence)
  values (?, ?, ?, ?, ?)
  on conflict (business_id, series_id, year) do update set last_sequence = number_counters.last_sequence + 1
  returning last_sequence as sequence`;

interface Series {
  readonly series: string;
  readonly pattern: string;
  readonly resets: 'never' | 'yearly';
  readonly startsAt: number;
  readonly isUsed: boolean;
}

/**
 * The next number of a series for a document of that day (`2027-01-31`, in the calendar of the business). It is taken if
 * and only if the transaction commits: others that want one of the series wait until then, so that none is left out and
 * none is there twice. Take it as late as possible. The first number of a series is its `startsAt`; one that begins anew
 * each year counts from 1 in every other year. Throws NOT-FOUND-001.
 */
export async function nextNumber(unit: UnitOfWork, seriesId: string, day: string): Promise<TakenNumber> {
  return (await nextNumbers(unit, seriesId, [day]))[0]!;
}

/** As `nextNumber`, one for each of the days and in their order. */
export async function nextNumbers(
  unit: UnitOfWork,
  seriesId: string,
  days: readonly string[],
): Promise<TakenNumber[]> {
  const { businessId } = unit.actor;
  const { series, pattern, resets, startsAt, isUsed } = await seriesOf(unit, seriesId);
  const yearOf = (day: string) => (resets === 'yearly' ? Number(day.slice(0, 4)) : 0);
  return Promise.all(
    days.map(async (day) => {
      const year = yearOf(day);
      const first = !isUsed && year === yearOf(days[0]!) ? startsAt : 1;
      const values = [businessId, seriesId, year, first, first];
      const [taken] = await unit.execute<{ sequence: number }>(take, values);
      const { sequence } = taken!;
      return { number: formatNumber(pattern, { series, day, sequence }), year, sequence };
    }),
  );
}

/**
 * The series, of which nothing that numbers are made of changes while they are taken: once it is used nothing changes at
 * all; until then it is locked, and used from now on.
 */
async function seriesOf(unit: UnitOfWork, seriesId: string): Promise<Series> {
  const values = [unit.actor.businessId, seriesId];
  const [found] = await unit.execute<Series>(readSeries, values);
  if (!found) throw recordNotFound('number series', seriesId);
  if (found.isUsed) return found;
  const [locked] = await unit.execute<Series>(`${readSeries} for no key update`, values);
  if (!locked!.isUsed) unit.send(markUsed, [unit.now(), ...values]);
  return locked!;
}
