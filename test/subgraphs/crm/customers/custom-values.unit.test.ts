import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CustomFieldType } from '../../../../subgraphs/crm/customers/custom-fields/custom-field-type.js';
import { parseCustomValue } from '../../../../subgraphs/crm/customers/custom-fields/custom-value.rules.js';
import { sortKeyOf } from '../../../../subgraphs/crm/customers/custom-fields/sort-key.js';

test('numbers sort as their keys do', () => {
  const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
  fc.assert(
    fc.property(number, number, (one, other) => {
      const [first, second] = [one, other].map((value) => sortKeyOf(CustomFieldType.NUMBER, value)) as [
        string,
        string,
      ];
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

test.each([
  [CustomFieldType.TEXT, ' Lulu ', 'Lulu'],
  [CustomFieldType.TEXT, ' ', undefined],
  [CustomFieldType.NUMBER, '-4.50', -4.5],
  [CustomFieldType.NUMBER, '4,50', { code: 'is_number' }],
  [CustomFieldType.NUMBER, '0x10', { code: 'is_number' }],
  [CustomFieldType.DATE, '2026-02-28', '2026-02-28'],
  [CustomFieldType.DATE, '28.02.2026', { code: 'is_date' }],
  [CustomFieldType.BOOLEAN, 'Yes', true],
  [CustomFieldType.BOOLEAN, '0', false],
  [CustomFieldType.BOOLEAN, 'perhaps', { code: 'is_boolean' }],
  [CustomFieldType.CHOICE, 'WHOLESALE', 'Wholesale'],
  [CustomFieldType.CHOICE, 'none', { code: 'is_choice' }],
])('as %s the text "%s" is %j', (type, text, value) => {
  const read = parseCustomValue({ key: 'field', type, options }, text);

  if (typeof value === 'object') expect(read).toMatchObject(value);
  else expect(read).toBe(value);
});
