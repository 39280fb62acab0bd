import { describe, expect, test } from '@jest/globals';
import { parseValue } from 'graphql';
import { BigInteger, CalendarDate } from '../../../shared/records/scalars.js';

describe('BigInt', () => {
  test.each([
    ['9223372036854775807', 9223372036854775807n],
    ['-9223372036854775808', -9223372036854775808n],
    [9007199254740991, 9007199254740991n],
    [0, 0n],
  ])('%p is exact', (given, expected) => {
    expect(BigInteger.parseValue(given)).toBe(expected);
    expect(BigInteger.serialize(expected)).toBe(String(expected));
  });

  test.each(['9223372036854775808', '1.0', '', 'x', 9007199254740992, 1.5, null, true])(
    '%p is none',
    (given) => {
      expect(() => BigInteger.parseValue(given)).toThrow('A BigInt is a whole number');
    },
  );

  test('a literal may be a number or a text', () => {
    const literals = ['9007199254740993', '"9007199254740993"'].map((text) =>
      BigInteger.parseLiteral(parseValue(text)),
    );

    expect(literals).toEqual([9007199254740993n, 9007199254740993n]);
    expect(() => BigInteger.parseLiteral(parseValue('1.5'))).toThrow('A BigInt is a whole number');
  });
});

describe('Date', () => {
  test.each(['2026-11-21', '2024-02-29'])('%s is a day', (day) => {
    expect(CalendarDate.parseValue(day)).toBe(day);
  });

  test.each(['2026-02-30', '2026-2-3', '2026-11-21T00:00:00Z', '0000-01-01', 20261121, null])(
    '%p is none',
    (given) => {
      expect(() => CalendarDate.parseValue(given)).toThrow('A Date is a day of the calendar');
    },
  );
});
