import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { civilDay, startOfCivilDay } from '../../../shared/values/civil-day.js';

test.each([
  ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00:00.000Z'],
  ['Europe/Berlin', '2026-04-29', '2026-04-28T22:00:00.000Z'],
  // Clocks go forward at midnight: the day begins at 01:00.
  ['Asia/Beirut', '2026-03-29', '2026-03-28T22:00:00.000Z'],
  ['America/Santiago', '2026-09-06', '2026-09-06T04:00:00.000Z'],
  // Clocks go back to midnight: of two the first.
  ['America/Havana', '2026-11-01', '2026-11-01T04:00:00.000Z'],
  ['Australia/Lord_Howe', '2026-10-04', '2026-10-03T13:30:00.000Z'],
  ['Asia/Kathmandu', '2026-01-01', '2025-12-31T18:15:00.000Z'],
  // A day that there was not.
  ['Pacific/Apia', '2011-12-30', '2011-12-30T10:00:00.000Z'],
  ['UTC', '2028-02-29', '2028-02-29T00:00:00.000Z'],
])('in %s the day %s begins at %s', (timezone, day, start) => {
  expect(startOfCivilDay(day, timezone).toISOString()).toBe(start);
});

test.each([
  ['2026-12-31T22:59:59.999Z', 'Europe/Berlin', '2026-12-31'],
  ['2026-12-31T23:30:00.000Z', 'Europe/Berlin', '2027-01-01'],
  ['2026-12-31T23:30:00.000Z', 'America/Chicago', '2026-12-31'],
  ['2026-03-28T21:59:59.999Z', 'Asia/Beirut', '2026-03-28'],
  ['2026-03-28T22:00:00.000Z', 'Asia/Beirut', '2026-03-29'],
])('%s is in %s the day %s', (moment, timezone, day) => {
  expect(civilDay(new Date(moment), timezone)).toBe(day);
});

const zones = [
  'Europe/Berlin',
  'Asia/Beirut',
  'America/Havana',
  'America/St_Johns',
  'Pacific/Kiritimati',
  'Asia/Tehran',
];

test('a day begins at the first instant that falls on it, in any zone and year', () => {
  const days = fc.date({ min: new Date('1970-01-02'), max: new Date('2199-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, fc.constantFrom(...zones), (date, timezone) => {
      const day = date.toISOString().slice(0, 10);
      const start = startOfCivilDay(day, timezone);

      expect(civilDay(start, timezone) >= day).toBe(true);
      expect(civilDay(new Date(start.getTime() - 1), timezone) < day).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test.each(['2026-02-30', '2026-13-01', 'today', ''])('%j is no day', (day) => {
  expect(() => startOfCivilDay(day, 'UTC')).toThrow(RangeError);
});
