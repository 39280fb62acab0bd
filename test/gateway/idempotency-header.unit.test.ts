import { describe, expect, test } from '@jest/globals';
import { idempotencyOf, takesIdempotencyKey } from '../../gateway/rest/idempotency.js';
import type { Route } from '../../shared/records/route.js';
import { routes as routeTable } from '../../main.js';

const route: Route = {
  method: 'POST',
  path: '/payments',
  summary: 'Record a payment',
  document: 'mutation RecordPayment { recordPayment { id } }',
  variables: () => ({}),
};
const read = (header: string | undefined, { of = route, movesMoney = false } = {}) =>
  idempotencyOf(of, { operationName: 'RecordPayment', movesMoney }, header, { a: 1 });

describe('a route that moves money', () => {
  test('is refused without a key: IDEM-001', () => {
    expect(() => read(undefined, { movesMoney: true })).toThrow(
      expect.objectContaining({
        definition: expect.objectContaining({ code: 'IDEM-001', httpStatus: 400 }),
      }),
    );
  });

  test('is run with one', () => {
    expect(read('key-1', { movesMoney: true })).toMatchObject({ operation: 'RecordPayment', key: 'key-1' });
  });
});

test('other changes go without a key', () => {
  expect(read(undefined)).toBeUndefined();
});

test.each(['', 'with blank', 'x'.repeat(256), 'ü'])('%j is no key: VAL-002', (header) => {
  expect(() => read(header)).toThrow(
    expect.objectContaining({ definition: expect.objectContaining({ code: 'VAL-002' }) }),
  );
});

test('keys are for changes by somebody: whoever is nobody yet has no keys to keep apart', () => {
  const open = routeTable.filter(({ isOpen }) => isOpen);

  expect(open.length).toBeGreaterThan(0);
  expect(open.filter((each) => takesIdempotencyKey(each))).toEqual([]);
  expect(read('key-1', { of: { ...route, isOpen: true } })).toBeUndefined();
});
