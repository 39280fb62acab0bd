import { expect, test } from '@jest/globals';
import {
  pauseAfter,
  readRetryAfter,
} from '../../../subgraphs/notifications/webhook-deliveries/retry-schedule.rules.js';

const hour = 3_600_000;
const tries = Array.from({ length: 10 }, (_, index) => index + 1);

test('ten tries: at once, then after 5 s, 5 min, 30 min, 2, 5, 10, 14, 20 and 24 h', () => {
  const pauses = tries.map((count) => pauseAfter(count, () => 0.5));

  expect(pauses).toEqual([
    5_000,
    300_000,
    1_800_000,
    ...[2, 5, 10, 14, 20, 24].map((hours) => hours * hour),
    undefined,
  ]);
});

test('a pause is up to a fifth shorter or longer', () => {
  expect([pauseAfter(1, () => 0), pauseAfter(1, () => 0.999_999_999)]).toEqual([4_000, 6_000]);
  expect([pauseAfter(9, () => 0), pauseAfter(9, () => 1)]).toEqual([19.2 * hour, 28.8 * hour]);
});

test('what the receiver asks for counts when it is longer, up to a day', () => {
  expect(pauseAfter(1, () => 0.5, 60_000)).toBe(60_000);
  expect(pauseAfter(4, () => 0.5, 60_000)).toBe(2 * hour);
  expect(pauseAfter(1, () => 0.5, 100 * hour)).toBe(24 * hour);
});

const now = new Date('2026-11-21T12:00:00Z');

test.each([
  [undefined, 0],
  ['120', 120_000],
  ['0', 0],
  ['Sat, 21 Nov 2026 12:01:00 GMT', 60_000],
  ['Sat, 21 Nov 2026 11:00:00 GMT', 0],
  ['-5', 0],
  ['1e9', 0],
  ['soon', 0],
  ['99999999999', 0],
])('Retry-After: %s asks for %d ms', (header, expected) => {
  expect(readRetryAfter(header, now)).toBe(expected);
});
