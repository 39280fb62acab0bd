import { byId, own, type RootField } from './outcomes.js';

const taxCode = 'taxCode { id name components { taxAccountId } createdBy { email } }';
const profile = 'customerProfile { id legalName customer { name } createdBy { email } }';

/** The head of a PNG of one pixel. */
const smallestImage = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ';

/** What documents are made with, and exchange rates. What archives comes last. */
export const invoicingFields: Readonly<Record<string, RootField>> = {
  'Query.billingSettings': { operation: '{ billingSettings { legalName address { street } } }', ...own },
  'Query.billingLogo': { operation: '{ billingLogo { name content } }', ...own },
  'Mutation.setBillingLogo': {
    operation:
      'mutation ($input: SetBillingLogoInput!) { setBillingLogo(input: $input) { billingSettings { legalName } } }',
    variables: () => ({ input: { content: smallestImage } }),
    ...own,
  },
  'Mutation.removeBillingLogo': {
    operation: 'mutation { removeBillingLogo { billingSettings { legalName } } }',
    ...own,
  },
  'Query.taxCode': {
    operation: `query ($id: ID!) { taxCode(id: $id) { id name rates { taxAccountId } createdBy { email } } }`,
    variables: ({ taxCodeId }) => ({ id: taxCodeId }),
    ...byId,
  },
  'Query.taxCodes': { operation: '{ taxCodes { nodes { id name createdBy { email } } } }', ...own },
  'Query.suggestTaxCode': {
    operation: `query ($id: ID!) { suggestTaxCode(customerId: $id, supplyKind: GOODS) { category taxCode { name } } }`,
    variables: ({ customerId }) => ({ id: customerId }),
    ...byId,
  },
  'Query.numberSeries': { operation: '{ numberSeries { nodes { id code createdBy { email } } } }', ...own },
  'Query.exchangeRates': { operation: '{ exchangeRates { nodes { id rate createdBy { email } } } }', ...own },
  'Mutation.updateBillingSettings': {
    operation:
      'mutation ($input: UpdateBillingSettingsInput!) { updateBillingSettings(input: $input) { billingSettings { legalName } } }',
    variables: () => ({ input: { legalName: 'Four Callers' } }),
    ...own,
  },
  'Mutation.setCustomerProfile': {
    operation: `mutation ($input: SetCustomerProfileInput!) { setCustomerProfile(input: $input) { ${profile} } }`,
    variables: ({ customerId }) => ({ input: { customerId, legalName: 'Four Callers' } }),
    ...byId,
  },
  'Query.customerProfile': {
    operation:
      'query ($id: ID!) { customerProfile(customerId: $id) { id legalName customer { name } createdBy { email } } }',
    variables: ({ customerId }) => ({ id: customerId }),
    ...byId,
  },
  'Mutation.createTaxCode': {
    operation: `mutation ($input: CreateTaxCodeInput!) { createTaxCode(input: $input) { ${taxCode} } }`,
    variables: () => ({
      input: {
        ...{ code: 'F4', name: 'Four Callers', category: 'S', validFrom: '2026-01-01' },
        components: [{ name: 'Four Callers', rate: '4' }],
      },
    }),
    ...own,
  },
  'Mutation.addTaxRate': {
    operation: `mutation ($input: AddTaxRateInput!) { addTaxRate(input: $input) { ${taxCode} } }`,
    variables: ({ taxCodeId }) => ({ input: { taxCodeId, rate: '16', validFrom: '2020-07-01' } }),
    ...byId,
  },
  'Mutation.archiveTaxCode': {
    operation: `mutation ($input: ArchiveTaxCodeInput!) { archiveTaxCode(input: $input) { ${taxCode} } }`,
    variables: ({ taxCodeId }) => ({ input: { id: taxCodeId } }),
    ...byId,
  },
  'Mutation.createNumberSeries': {
    operation:
      'mutation ($input: CreateNumberSeriesInput!) { createNumberSeries(input: $input) { numberSeries { id code createdBy { email } } } }',
    variables: () => ({ input: { kind: 'INVOICE', code: 'F4', pattern: '{series}-{seq:5}' } }),
    ...own,
  },
  'Mutation.setExchangeRates': {
    operation:
      'mutation ($input: SetExchangeRatesInput!) { setExchangeRates(input: $input) { exchangeRates { id createdBy { email } } } }',
    variables: () => ({ input: { rates: [{ from: 'EUR', to: 'CHF', on: '2026-11-20', rate: '0.93' }] } }),
    ...own,
  },
};
