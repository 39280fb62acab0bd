import { expect, test } from '@jest/globals';
import { formatNumber, readNumberPattern } from '../../../shared/numbers/number-pattern.js';
import { readNumberSeries } from '../../../shared/numbers/number-series.js';

const parts = { series: 'INV', day: '2027-03-09', sequence: 42 };

test.each([
  ['{series}-{year}-{seq:5}', 'INV-2027-00042'],
  ['{seq:1}', '42'],
  ['{year}/{month}/{seq:12}', '2027/03/000000000042'],
  ['No. {series}{series} #{seq:2}', 'No. INVINV #42'],
])('%s makes %s', (pattern, number) => {
  expect(readNumberPattern(pattern, 'never')).toBe(pattern);
  expect(formatNumber(pattern, parts)).toBe(number);
});

test.each([
  ...['', '{series}', '{seq}', '{seq:0}', '{seq:13}', '{seq:05}', '{SEQ:5}', '{seq:5}{seq:5}'],
  ...[
    '{seq:5}{day}',
    '{seq:5}}',
    '{{seq:5}',
    '{seq:5}\n',
    'Größe {seq:5}',
    '{seq:5}<',
    'x'.repeat(54) + '{seq:5}',
  ],
])('%j is refused', (pattern) => {
  expect(() => readNumberPattern(pattern, 'never')).toThrow('pattern must be letters, digits, blanks');
});

test('one that begins anew each year names the year', () => {
  expect(readNumberPattern('{year}{seq:4}', 'yearly')).toBe('{year}{seq:4}');
  expect(() => readNumberPattern('{month}{seq:4}', 'yearly')).toThrow('pattern must be one with {year}');
});

test.each(['inv', '-A', 'Ä', 'A B', ''])('the code %j is refused', (code) => {
  expect(() => readNumberSeries({ code, pattern: '{seq:4}', resets: 'never' })).toThrow(
    'code must be capitals, digits and hyphens',
  );
});
