import { expect, test } from '@jest/globals';
import {
  chooseTaxCode,
  suggestCategory,
  type Supply,
} from '../../../../subgraphs/billing/invoicing/tax-codes/suggest-tax-code.rules.js';
import { missingIdentifiers } from '../../../../subgraphs/billing/invoicing/tax-codes/tax-code.rules.js';
import type { TaxCodeRates } from '../../../../subgraphs/billing/invoicing/tax-codes/tax-codes.reader.js';

const supply = (more: Partial<Supply>): Supply => ({
  supplyKind: 'services',
  sellerCountry: 'DE',
  buyerCountry: 'DE',
  buyerVatId: null,
  taxTreatment: 'automatic',
  ...more,
});

test.each<readonly [string, Partial<Supply>, string]>([
  ['at home', { buyerVatId: 'DE136695976' }, 's'],
  ['to nobody knows where', { buyerCountry: null }, 's'],
  ['of nobody knows whom', { sellerCountry: null, buyerCountry: 'US' }, 's'],
  ['of services to a company in the Union', { buyerCountry: 'FR', buyerVatId: 'FR40303265045' }, 'ae'],
  [
    'of goods to a company in the Union',
    { buyerCountry: 'FR', buyerVatId: 'FR40303265045', supplyKind: 'goods' },
    'k',
  ],
  ['of services to a consumer in the Union', { buyerCountry: 'FR' }, 's'],
  ['of goods to a consumer in the Union', { buyerCountry: 'FR', supplyKind: 'goods' }, 's'],
  ['of services out of the Union', { buyerCountry: 'CH', buyerVatId: 'CHE123456788' }, 'o'],
  ['of goods out of the Union', { buyerCountry: 'US', supplyKind: 'goods' }, 'g'],
  ['of goods into the Union', { sellerCountry: 'US', buyerCountry: 'DE', supplyKind: 'goods' }, 'g'],
  ['to one who is always taxed', { buyerCountry: 'US', taxTreatment: 'standard' }, 's'],
  ['to one who is exempt', { taxTreatment: 'exempt' }, 'e'],
])('a supply %s', (_, more, category) => {
  expect(suggestCategory(supply(more))).toBe(category);
});

const code = (id: string, rates: readonly (readonly [bigint, string])[]): TaxCodeRates => ({
  ...{ id, code: id, category: 's', exemptionCode: null, exemptionText: null, isArchived: false },
  components: rates.map(([rateE4, validFrom], index) => ({
    ...{ id: `${id}.${index}`, taxCodeId: id, position: 1, name: id, rateE4, validFrom },
    ...{ taxAccountId: 'a', pendingAccountId: 'p', returnBox: null },
  })),
});

test('the standard code is the one with the highest rate on the day', () => {
  const reduced = code('reduced', [
    [70_000n, '2007-01-01'],
    [170_000n, '2020-07-01'],
    [70_000n, '2021-01-01'],
  ]);
  const standard = code('standard', [
    [190_000n, '2007-01-01'],
    [160_000n, '2020-07-01'],
    [190_000n, '2021-01-01'],
  ]);

  expect(chooseTaxCode([reduced, standard], '2021-01-10')?.id).toBe('standard');
  expect(chooseTaxCode([reduced, standard], '2020-12-31')?.id).toBe('reduced');
  expect(chooseTaxCode([reduced, standard], '2006-12-31')).toBeNull();
});

test('reverse charge and supplies within the Union need identifiers of both sides', () => {
  const none = { vatId: null, taxNumber: null, registrationId: null };

  expect(
    missingIdentifiers('ae', { ...none, taxNumber: '30/1' }, { ...none, registrationId: 'HRB 1' }),
  ).toEqual([]);
  expect(missingIdentifiers('ae', none, none)).toHaveLength(2);
  expect(
    missingIdentifiers('k', { ...none, taxNumber: '30/1' }, { ...none, registrationId: 'HRB 1' }),
  ).toEqual(['the VAT identifier of the seller', 'the VAT identifier of the customer']);
  expect(missingIdentifiers('s', none, none)).toEqual([]);
});
