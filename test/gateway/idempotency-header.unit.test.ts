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
const money: Route = { ...route, needsIdempotencyKey: true };
const read = (of: Route, header: string | undefined) => idempotencyOf(of, header, 'RecordPayment', { a: 1 });

describe('a route that moves money', () => {
  test('is refused without a key: IDEM-001', () => {
    expect(() => read(money, undefined)).toThrow(
      expect.objectContaining({
        definition: expect.objectContaining({ code: 'IDEM-001', httpStatus: 400 }),
      }),
    );
  });

  test('is run with one', () => {
    expect(read(money, 'key-1')).toMatchObject({ operation: 'RecordPayment', key: 'key-1' });
  });
});

test('other changes go without a key', () => {
  expect(read(route, undefined)).toBeUndefined();
});

test.each(['', 'with blank', 'x'.repeat(256), 'ü'])('%j is no key: VAL-002', (header) => {
  expect(() => read(route, header)).toThrow(
    expect.objectContaining({ definition: expect.objectContaining({ code: 'VAL-002' }) }),
  );
});

test('keys are for changes by somebody: whoever is nobody yet has no keys to keep apart', () => {
  const open = routeTable.filter(({ isOpen }) => isOpen);

  expect(open.length).toBeGreaterThan(0);
  expect(open.filter((each) => takesIdempotencyKey(each))).toEqual([]);
  expect(read({ ...route, isOpen: true }, 'key-1')).toBeUndefined();
});
