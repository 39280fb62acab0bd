import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner, acmeStaff, globexOwner } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { codeOf } from '../accounting/books.js';
import { invoicingOf } from './setup.js';

let graph: Graph;
let [owner, staff, stranger]: Client[] = [];
let invoicing: ReturnType<typeof invoicingOf>;

beforeAll(async () => {
  graph = await leaseGraph();
  [owner, staff, stranger] = [
    await graph.signIn(acmeOwner),
    await graph.signIn(acmeStaff),
    await graph.signIn(globexOwner),
  ];
  invoicing = invoicingOf(graph, owner!);
});
afterAll(() => graph?.stop());

test('a business begins with settings, and a series for each kind of document', async () => {
  const { data } = await owner!.query(
    `{ billingSettings { vatMethod taxRounding priceMode termsKind termsDays reminderDays isTest version }
       numberSeries { nodes { kind code pattern resets startsAt usedAt createdBy { id } } } }`,
  );

  expect(data.billingSettings).toEqual({
    ...{ vatMethod: 'ACCRUAL', taxRounding: 'DOCUMENT', priceMode: 'NET', termsKind: 'NET_DAYS' },
    ...{ termsDays: 14, reminderDays: [3, 10, 20], isTest: false, version: 1 },
  });
  const like = { pattern: '{series}-{year}-{seq:5}', resets: 'YEARLY', startsAt: 1, usedAt: null };
  expect(data.numberSeries.nodes).toHaveLength(2);
  expect(data.numberSeries.nodes).toEqual(
    expect.arrayContaining([
      { kind: 'INVOICE', code: 'INV', ...like, createdBy: null },
      { kind: 'CREDIT_NOTE', code: 'CN', ...like, createdBy: null },
    ]),
  );
});

test('settings change in parts, with their event; what is stale, half or malformed is refused', async () => {
  const address = { city: 'Berlin', country: 'de' };
  const first = await invoicing.settings({
    ...{ legalName: 'Acme Bakery GmbH', vatId: 'de 136 695 976', address },
    ...{ discountPercent: '2.5', discountDays: 10, reminderDays: [20, 5, 5] },
  });
  const second = await invoicing.settings({ address: { city: 'Potsdam' }, version: 2 });
  const same = await invoicing.settings({ address: { city: 'Potsdam' } });

  expect(first.data.updateBillingSettings.billingSettings).toEqual({
    ...{ legalName: 'Acme Bakery GmbH', vatId: 'DE136695976', address: { city: 'Berlin', country: 'DE' } },
    ...{ termsDays: 14, discountPercent: '2.5', discountDays: 10, reminderDays: [5, 20], version: 2 },
  });
  expect(second.data.updateBillingSettings.billingSettings).toMatchObject({
    ...{ address: { city: 'Potsdam', country: 'DE' }, version: 3 },
  });
  expect(same.data.updateBillingSettings.billingSettings.version).toBe(3);
  expect(codeOf(await invoicing.settings({ termsDays: 30, version: 2 }))).toBe('STALE-001');
  expect(codeOf(await invoicing.settings({ discountDays: null }))).toBe('VAL-001');
  expect(codeOf(await invoicing.settings({ vatId: 'DE136695977' }))).toBe('TAX-003');
  expect((await invoicing.eventsOf('billing_settings.updated')).map(({ payload }) => payload)).toMatchObject([
    { version: 2, vat_method: 'accrual', fiscal_year_start_month: 1 },
    { version: 3 },
  ]);
});

test('rates of currencies are set once; another one of the day is refused', async () => {
  const set = (rates: object[], client = owner!) =>
    client.query(
      'mutation ($input: SetExchangeRatesInput!) { setExchangeRates(input: $input) { exchangeRates { id from to on rate } } }',
      { input: { rates } },
    );
  const rate = { from: 'eur', to: 'USD', on: '2026-11-20', rate: '01.08420' };
  const first = await set([rate, { ...rate, on: '2026-11-21', rate: '0.000000000001' }]);
  const again = await set([rate]);
  const { data } = await owner!.query(
    '{ exchangeRates(filter: { to: { eq: "USD" } }) { nodes { on rate createdBy { email } } } }',
  );

  expect(first.data.setExchangeRates.exchangeRates).toMatchObject([
    { from: 'EUR', to: 'USD', on: '2026-11-20', rate: '1.0842' },
    { on: '2026-11-21', rate: '0.000000000001' },
  ]);
  expect(again.data.setExchangeRates.exchangeRates[0].id).toBe(
    first.data.setExchangeRates.exchangeRates[0].id,
  );
  expect(data.exchangeRates.nodes.map(({ on }: { on: string }) => on)).toEqual(['2026-11-21', '2026-11-20']);
  expect(codeOf(await set([{ ...rate, rate: '1.09' }]))).toBe('CONFLICT-001');
  expect(codeOf(await set([{ ...rate, rate: '0' }]))).toBe('VAL-001');
  expect(codeOf(await set([{ ...rate, rate: '1e3' }]))).toBe('VAL-001');
  expect(codeOf(await set([{ ...rate, to: 'EUR' }]))).toBe('VAL-001');
  expect(codeOf(await set([rate], staff))).toBe('AUTH-004');
  expect(await invoicing.eventsOf('exchange_rate.set')).toHaveLength(2);
});

test('four callers: nobody, another business, staff without the permission, the owner', async () => {
  const input = { code: 'FOUR', components: [{ name: 'Four', rate: '4' }] };
  const codes = [
    await invoicing.createTaxCode(input, graph.nobody),
    await invoicing.createTaxCode(input, staff),
    await invoicing.settings({ termsDays: 7 }, staff),
    await invoicing.setProfile(
      { customerId: (await invoicing.customersOf(acme.id, 1))[0], kind: 'COMPANY' },
      stranger,
    ),
  ].map(codeOf);

  expect(codes).toEqual(['AUTH-004', 'AUTH-004', 'AUTH-004', 'NOT-FOUND-001']);
  expect(await graph.sql('select from billing.tax_codes where code = $1', ['FOUR'])).toEqual([]);
  expect(codeOf(await invoicing.createTaxCode(input))).toBeUndefined();
});
