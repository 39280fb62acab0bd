import { recordRoutes, recordSelection } from '../../../../shared/records/record-routes.js';
import type { Route } from '../../../../shared/records/route.js';
import { taxCode } from './tax-code.record.js';

const component = 'id position name rate validFrom taxAccountId pendingAccountId returnBox';
const selection = `${recordSelection(taxCode)} rates { ${component} } components { ${component} }`;

const [list, create, read] = recordRoutes(taxCode, '/invoices/tax-codes', {
  selection,
  examples: {
    create: {
      code: 'S19',
      name: 'Standard rate',
      category: 'S',
      valid_from: '2007-01-01',
      components: [{ name: 'VAT 19 %', rate: '19', return_box: '81' }],
    },
  },
});

/** /v1/invoices/tax-codes. */
export const taxCodeRoutes: readonly Route[] = [
  {
    ...list,
    parameters: ['on'],
    document: list.document
      .replace('$after: String', '$after: String, $on: Date')
      .replace(`rates { ${component} }`, `rates(on: $on) { ${component} }`),
  },
  create,
  read,
  {
    method: 'POST',
    path: '/invoices/tax-codes/{id}/rates',
    summary: 'Give a tax code another rate from a day on',
    status: 201,
    document: `mutation AddTaxRate($input: AddTaxRateInput!) {
      addTaxRate(input: $input) { taxCode { ${selection} } }
    }`,
    example: { rate: '16', valid_from: '2020-07-01' },
    variables: ({ params, body }) => ({ input: { ...body, taxCodeId: params.id } }),
  },
  {
    method: 'POST',
    path: '/invoices/tax-codes/{id}/archive',
    summary: 'Archive a tax code: no new line has it',
    document: `mutation ArchiveTaxCode($input: ArchiveTaxCodeInput!) {
      archiveTaxCode(input: $input) { taxCode { ${selection} } }
    }`,
    variables: ({ params, body }) => ({ input: { ...body, id: params.id } }),
  },
  {
    method: 'GET',
    path: '/invoices/customers/{id}/tax-code-suggestion',
    parameters: ['supply_kind', 'on'],
    summary: 'Read how a supply to a customer is probably taxed',
    document: `query SuggestTaxCode($customerId: ID!, $supplyKind: SupplyKind!, $on: Date) {
      suggestTaxCode(customerId: $customerId, supplyKind: $supplyKind, on: $on) {
        category taxCode { ${selection} } } }`,
    variables: ({ params, query }) => ({ ...query, customerId: params.id }),
  },
];
