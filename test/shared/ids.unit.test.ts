import { expect, test } from '@jest/globals';
import { version } from 'uuid';
import { systemIds } from '../../shared/kernel/ids.js';

test('ids are UUIDs of version 7 and of this time, differ, and sort by their making', () => {
  const beforeMs = Date.now();

  const ids = Array.from({ length: 2_000 }, () => systemIds.next());

  const timesMs = ids.map((id) => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16));
  expect(new Set(ids.map(version))).toEqual(new Set([7]));
  expect(new Set(ids).size).toBe(2_000);
  expect(ids.toSorted()).toEqual(ids);
  expect(Math.min(...timesMs)).toBeGreaterThanOrEqual(beforeMs - 1);
  expect(Math.max(...timesMs)).toBeLessThanOrEqual(Date.now() + 1);
});

test('no two ids share their random part', () => {
  const ends = Array.from({ length: 2_000 }, () => systemIds.next().slice(-8));

  expect(new Set(ends).size).toBeGreaterThan(1_995);
});
