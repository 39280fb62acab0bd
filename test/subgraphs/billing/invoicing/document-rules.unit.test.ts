import { expect, test } from '@jest/globals';
import { creditorReference } from '../../../../subgraphs/billing/invoicing/documents/creditor-reference.rules.js';
import { dueDaysOf } from '../../../../subgraphs/billing/invoicing/documents/terms.rules.js';

test.each([
  ['INV-2026-00042', 'RF36INV202600042'],
  ['539007547034', 'RF18539007547034'],
  ['---', null],
  ['A'.repeat(22), null],
])('the creditor reference of %s', (number, reference) => {
  expect(creditorReference(number)).toBe(reference);
});

const terms = { termsKind: 'net_days', termsDays: 14, discountPercentE4: null, discountDays: null } as const;

test('days of payment count from the issue, or from the end of its month', () => {
  expect(dueDaysOf('2026-12-20', terms).dueDate).toBe('2027-01-03');
  expect(dueDaysOf('2027-02-10', { ...terms, termsKind: 'end_of_month', termsDays: 30 }).dueDate).toBe(
    '2027-03-30',
  );
  expect(dueDaysOf('2026-11-03', { ...terms, discountPercentE4: 20_000n, discountDays: 10 })).toEqual({
    ...{ dueDate: '2026-11-17', discountUntil: '2026-11-13', discountPercentE4: 20_000n },
  });
});
