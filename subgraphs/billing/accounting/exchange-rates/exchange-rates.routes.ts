import type { Route } from '../../../../shared/records/route.js';

const rate = 'id from to on rate source createdBy { id name } createdAt';

/** /v1/accounting/exchange-rates. */
export const exchangeRateRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/accounting/exchange-rates',
    summary: 'List exchange rates, the latest day first',
    list: { filters: { from: 'text', to: 'text', on: 'date' } },
    document: `query ListExchangeRates($first: Int!, $after: String, $filter: ExchangeRateFilter) {
      exchangeRates(first: $first, after: $after, filter: $filter) {
        nodes { ${rate} } pageInfo { hasNextPage endCursor } } }`,
    variables: ({ query }) => query,
  },
  {
    method: 'POST',
    path: '/accounting/exchange-rates',
    summary: 'Set exchange rates of days',
    status: 201,
    document: `mutation SetExchangeRates($input: SetExchangeRatesInput!) {
      setExchangeRates(input: $input) { exchangeRates { ${rate} } }
    }`,
    example: { rates: [{ from: 'EUR', to: 'USD', on: '2026-11-20', rate: '1.0842', source: 'ECB' }] },
    variables: ({ body }) => ({ input: body }),
  },
];
