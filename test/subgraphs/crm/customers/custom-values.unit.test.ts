import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CustomFieldType } from '../../../../subgraphs/crm/customers/custom-fields/custom-field.rules.js';
import {
  parseCustomValue,
  sortKeyOf,
} from '../../../../subgraphs/crm/customers/custom-fields/custom-value.rules.js';

test('numbers sort as their keys do', () => {
  const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
  fc.assert(
    fc.property(number, number, (one, other) => {
      const [first, second] = [one, other].map((value) => sortKeyOf('number', value)) as [string, string];
      expect([one, other, Math.sign(Number(first > second) - Number(first < second))]).toEqual([
        one,
        other,
        one > other ? 1 : one < other ? -1 : 0,
      ]);
    }),
    { numRuns: 5_000, seed: 7 },
  );
});

const options = ['Retail', 'Wholesale'];

test.each<[CustomFieldType, string, string | number | boolean | { code: string } | undefined]>([
  ['text', ' Lulu ', 'Lulu'],
  ['text', ' ', undefined],
  ['number', '-4.50', -4.5],
  ['number', '4,50', { code: 'type' }],
  ['number', '0x10', { code: 'type' }],
  ['date', '2026-02-28', '2026-02-28'],
  ['date', '28.02.2026', { code: 'format' }],
  ['boolean', 'Yes', true],
  ['boolean', '0', false],
  ['boolean', 'perhaps', { code: 'type' }],
  ['choice', 'WHOLESALE', 'Wholesale'],
  ['choice', 'none', { code: 'one_of' }],
])('as %s the text "%s" is %j', (type, text, value) => {
  const read = parseCustomValue({ key: 'field', type, options }, text);

  if (typeof value === 'object') expect(read).toMatchObject(value);
  else expect(read).toBe(value);
});
