import { expect, test } from '@jest/globals';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { readVatId } from '../../../../subgraphs/billing/invoicing/vat-ids/vat-id.rules.js';

/** Examples of registries, of which the last digit is the check. */
const sound = [
  ...['ATU13585627', 'BE0428759497', 'DE136695976', 'DK13585628', 'FI20774740', 'FR40303265045'],
  ...['HR33392005961', 'IT00743110157', 'LU15027442', 'NL004495445B01', 'PL8567346215', 'PT501964843'],
  'SE123456789701',
];

const codeOf = (text: string) => {
  try {
    readVatId(text);
    return 'read';
  } catch (error) {
    return (error as DomainError).definition.code;
  }
};

test.each(sound)('%s is read, and refused with any other check digit', (vatId) => {
  const position = { AT: 10, FR: 3, NL: 10, SE: 11 }[vatId.slice(0, 2)] ?? vatId.length - 1;
  const others = Array.from('0123456789')
    .filter((digit) => digit !== vatId[position])
    .map((digit) => vatId.slice(0, position) + digit + vatId.slice(position + 1));

  expect(readVatId(vatId)).toEqual({ vatId, state: 'format_valid' });
  expect(others.map(codeOf)).toEqual(others.map(() => 'TAX-003'));
});

test('blanks, points and small letters are taken out', () => {
  expect(readVatId(' de 136.695-976')).toEqual({ vatId: 'DE136695976', state: 'format_valid' });
});

test('one of a country whose form is not known is taken as it is', () => {
  expect(readVatId('BR12345678000195')).toEqual({ vatId: 'BR12345678000195', state: 'unchecked' });
});

test.each(['', 'DE', '136695976', 'DE13669597', 'DE1366959766', 'ES12345', 'D€136695976', 'X'.repeat(40)])(
  '%j is none',
  (text) => {
    expect(codeOf(text)).toBe('TAX-003');
  },
);
