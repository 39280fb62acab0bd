import { expect, test } from '@jest/globals';
import { version } from 'uuid';
import { systemIds } from '../../shared/values/ids.js';

test('ids are UUIDv7 in the order in which they were made, and no two alike', () => {
  const ids = Array.from({ length: 5_000 }, () => systemIds.next());

  expect(ids).toEqual(ids.toSorted());
  expect(new Set(ids).size).toBe(5_000);
  expect(new Set(ids.map(version))).toEqual(new Set([7]));
});

test('ids tell when they were made', () => {
  const beforeMs = Date.now();

  const id = systemIds.next();

  const madeMs = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
  expect(madeMs).toBeGreaterThanOrEqual(beforeMs);
  expect(madeMs).toBeLessThanOrEqual(Date.now());
});
