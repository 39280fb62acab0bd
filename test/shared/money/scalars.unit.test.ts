import { describe, expect, test } from '@jest/globals';
import { parseValue } from 'graphql';
import { BigInteger, CalendarDate, Decimal } from '../../../shared/records/scalars.js';

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

describe('Decimal', () => {
  test.each([
    ['12.5', 12_500_000n, '12.5'],
    ['-0.000001', -1n, '-0.000001'],
    ['007.50', 7_500_000n, '7.5'],
    ['-0', 0n, '0'],
    ['999999999999.999999', 999_999_999_999_999_999n, '999999999999.999999'],
  ])('%s is %s millionths, answered as %s', (sent, millionths, answered) => {
    expect(Decimal.parseValue(sent)).toBe(millionths);
    expect(Decimal.parseLiteral(parseValue(`"${sent}"`))).toBe(millionths);
    expect(Decimal.serialize(millionths)).toBe(answered);
  });

  test.each([
    ...[
      '1000000000000',
      '0.0000001',
      '1e3',
      '1,5',
      '.5',
      '5.',
      '+1',
      ' 1',
      '1 ',
      '1\n',
      '',
      'NaN',
      'Infinity',
    ],
    ...['٣', '１', '−1', '0x1', '1'.repeat(1_000), 1, 1.5, null, true, [], {}],
  ])('%j is none', (sent) => {
    expect(() => Decimal.parseValue(sent)).toThrow(
      'A Decimal is a decimal of up to 12 digits before the point',
    );
  });

  test('a literal is a text', () => {
    expect(() => Decimal.parseLiteral(parseValue('1.5'))).toThrow('A Decimal is');
    expect(() => Decimal.parseLiteral(parseValue('1'))).toThrow('A Decimal is');
  });
});
