import { expect, test } from '@jest/globals';
import {
  levelDue,
  nextMorning,
  reminderDay,
} from '../../../../subgraphs/billing/invoicing/reminders/reminder-level.rules.js';

test('reminders fall due so many days after the due day', () => {
  const days = [3, 10, 20];

  expect(days.map((each) => reminderDay('2026-04-30', each))).toEqual([
    '2026-05-03',
    '2026-05-10',
    '2026-05-20',
  ]);
  expect(
    ['2026-05-02', '2026-05-03', '2026-05-09', '2026-05-10', '2026-05-20', '2027-01-01'].map((day) =>
      levelDue('2026-04-30', days, day),
    ),
  ).toEqual([0, 1, 1, 2, 3, 3]);
});

test('the next morning is today before nine, else tomorrow, by the clock of the business', () => {
  const at = (moment: string, timezone: string) =>
    nextMorning(new Date(moment), timezone).toInstant().toString();

  expect(at('2026-05-03T06:59:59Z', 'Europe/Berlin')).toBe('2026-05-03T07:00:00Z');
  expect(at('2026-05-03T07:00:00Z', 'Europe/Berlin')).toBe('2026-05-04T07:00:00Z');
  // The night in which clocks go back has an hour more.
  expect(at('2026-10-24T08:00:00Z', 'Europe/Berlin')).toBe('2026-10-25T08:00:00Z');
  expect(at('2026-05-03T23:30:00Z', 'Pacific/Auckland')).toBe('2026-05-04T21:00:00Z');
});
