import { describe, expect, test } from '@jest/globals';
import { jsonFault } from '../../../shared/values/json.js';
import { isDay, parseMoment } from '../../../shared/values/moment.js';
import { parseDecimal, parseInteger, parseNumber } from '../../../shared/values/number.js';
import { isUuid, parseUuid } from '../../../shared/values/uuid.js';

const id = '01930000-0000-7000-8000-00000000000A';

describe('UUIDs', () => {
  test('are texts of one form, in lower case', () => {
    expect(parseUuid(id)).toBe(id.toLowerCase());
    for (const value of [
      `{${id}}`,
      id.replaceAll('-', ''),
      `${id} `,
      `${id}\n`,
      '',
      7,
      null,
      [id],
      { toString: 1 },
      { toString: () => id },
    ])
      expect([isUuid(value), parseUuid(value)]).toEqual([false, undefined]);
  });
});

describe('moments', () => {
  test.each([
    ['2026-11-21T06:20:00Z', '2026-11-21T06:20:00.000Z'],
    ['2026-11-21T06:20Z', '2026-11-21T06:20:00.000Z'],
    ['2026-11-21t06:20:00.123456789z', '2026-11-21T06:20:00.123Z'],
    ['2026-11-21T06:20:00+05:30', '2026-11-21T00:50:00.000Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
  ])('%s is %s', (text, moment) => {
    expect(parseMoment(text)?.toISOString()).toBe(moment);
  });

  test.each([
    '2026-11-21T06:20:00', '2026-11-21', '2026-02-30T00:00:00Z', '2026-13-01T00:00:00Z', '2026-11-21T24:00:00Z',
    '2026-11-21T06:60:00Z', '2026-11-21T06:20:60Z', '2026-11-21 06:20:00Z', '0000-01-01T00:00:00Z',
    '0001-01-01T00:00:00+01:00', '9999-12-31T23:59:59-01:00', '+010000-01-01T00:00:00Z', '2026-11-21T06:20:00+25:00',
    ` 2026-11-21T06:20:00Z`, `2026-11-21T06:20:00.${'0'.repeat(40)}Z`, '', 0, null, new Date(0), { toString: 1 },
  ])('%j is none', (value) => {
    expect(parseMoment(value)).toBeUndefined();
  }); // prettier-ignore

  test('days are those of the calendar', () => {
    expect(['2024-02-29', '1000-01-01', '9999-12-31'].map(isDay)).toEqual([true, true, true]);
    expect(
      ['2026-02-29', '0999-01-01', '2026-1-1', '2026-11-21T00:00:00Z', 20261121].map(isDay),
    ).not.toContain(true);
  });
});

describe('numbers', () => {
  test('are whole within 64 bits, and exact', () => {
    expect(parseInteger('9223372036854775807')).toBe(9_223_372_036_854_775_807n);
    expect(parseInteger('-9223372036854775808')).toBe(-9_223_372_036_854_775_808n);
    expect(parseInteger(9_007_199_254_740_991)).toBe(9_007_199_254_740_991n);
    for (const value of [
      '9223372036854775808',
      2 ** 53,
      1.5,
      '1.5',
      '1e3',
      '+1',
      '',
      ' 1',
      '0x1',
      NaN,
      null,
      { toString: 1 },
    ])
      expect(parseInteger(value)).toBeUndefined();
  });

  test('are those that JSON can say', () => {
    expect([parseNumber(-0), parseNumber(1.5), parseNumber(Infinity), parseNumber('1')]).toEqual([
      0,
      1.5,
      undefined,
      undefined,
    ]);
    expect(['-1234.5', '+7', '007'].map(parseDecimal)).toEqual([-1234.5, 7, 7]);
    expect(['1,5', '1e3', '.5', '5.', '', '٣', '9'.repeat(400)].map(parseDecimal)).not.toContainEqual(
      expect.any(Number),
    );
  });
});

describe('JSON', () => {
  const nested = (levels: number) => {
    let value: unknown = 1;
    for (let level = 0; level < levels; level++) value = level % 2 ? [value] : { a: value };
    return value;
  };

  test('has up to 32 levels, however deep it comes', () => {
    expect(jsonFault(nested(32))).toBeUndefined();
    expect(jsonFault(nested(33))).toBe('has more than 32 levels');
    expect(jsonFault(nested(200_000))).toBe('has more than 32 levels');
  });

  test('has a bounded number of parts', () => {
    expect(jsonFault(Array.from({ length: 19_999 }, () => null))).toBeUndefined();
    expect(jsonFault(Array.from({ length: 20_001 }, () => null))).toBe('has more than 20000 parts');
    expect(jsonFault({ a: [1, 2] }, { depth: 5, parts: 3 })).toBe('has more than 3 parts');
  });
});
