import { filePartSelection } from '../../../../shared/records/file-part.type.js';
import type { Route } from '../../../../shared/records/route.js';

const money = '{ amountMinor currency decimal }';
const account = 'accountId accountCode accountName accountType';
const part = `csv ${filePartSelection}`;

/** A report of a period or day as a record, and as a file. */
function report(
  path: string,
  summary: string,
  {
    name,
    field,
    declared,
    passed,
    selection,
  }: Readonly<Record<'name' | 'field' | 'declared' | 'passed' | 'selection', string>>,
  parameters: readonly string[],
): Route {
  return {
    method: 'GET',
    path: `/accounting/${path}`,
    parameters,
    summary,
    document: `query Read${name}(${declared}) { ${field}(${passed}) { ${selection} } }`,
    csv: `query Read${name}AsCsv(${declared}) { ${field}(${passed}) { ${part} } }`,
    variables: ({ query }) => query,
  };
}

const period = { declared: '$from: Date!, $to: Date!', passed: 'from: $from, to: $to' };
const trialAmounts = `opening ${money} debit ${money} credit ${money} closing ${money}`;
const results = `income ${money} expense ${money} result ${money}`;
const taxAmounts = `invoiceBase ${money} invoiceTax ${money} creditBase ${money} creditTax ${money} base ${money} tax ${money}`;
const aged = `notDue ${money} overdue ${money} credits ${money} balance ${money}`;
const statement = {
  declared: `$customerId: ID!, $currency: String, ${period.declared}`,
  passed: `customerId: $customerId, currency: $currency, ${period.passed}`,
};
const line = `id entryId entryDate documentDate description sourceType sourceId memo
  debit ${money} credit ${money} balance ${money}`;

/** Reports below /v1/accounting, the ledger of an account, and the statement of a customer. */
export const reportRoutes: readonly Route[] = [
  report(
    'trial-balance',
    'Read the trial balance of a period',
    {
      ...{ name: 'TrialBalance', field: 'trialBalance', ...period },
      selection: `from to rows { ${account} ${trialAmounts} } retainedEarnings ${money} totals { ${trialAmounts} }`,
    },
    ['from', 'to'],
  ),
  report(
    'profit-and-loss',
    'Read the profit and loss of a period',
    {
      ...{ name: 'ProfitAndLoss', field: 'profitAndLoss' },
      declared: `${period.declared}, $compareFrom: Date, $compareTo: Date`,
      passed: `${period.passed}, compareFrom: $compareFrom, compareTo: $compareTo`,
      selection: `from to rows { ${account} amount ${money} comparedAmount ${money} } ${results} compared { ${results} }`,
    },
    ['from', 'to', 'compare_from', 'compare_to'],
  ),
  report(
    'balance-sheet',
    'Read the balance sheet at the end of a day',
    {
      ...{ name: 'BalanceSheet', field: 'balanceSheet', declared: '$asOf: Date!', passed: 'asOf: $asOf' },
      selection: `asOf rows { ${account} amount ${money} } assets ${money} liabilities ${money} equity ${money}
        retainedEarnings ${money} result ${money}`,
    },
    ['as_of'],
  ),
  report(
    'vat-return',
    'Read what is owed of taxes for a period',
    {
      ...{ name: 'VatReturn', field: 'vatReturn', ...period },
      selection: `from to rows { componentId name rate category direction returnBox ${taxAmounts} }
        boxes { box base ${money} tax ${money} } outputTax ${money} inputTax ${money} due ${money}`,
    },
    ['from', 'to'],
  ),
  report(
    'receivables-ageing',
    'Read what customers owed at the end of a day, by age',
    {
      ...{ name: 'ReceivablesAgeing', field: 'receivablesAgeing' },
      declared: '$asOf: Date!, $by: AgedBy',
      passed: 'asOf: $asOf, by: $by',
      selection: `asOf buckets rows { customerId customerName ${aged} } totals { ${aged} }`,
    },
    ['as_of', 'by'],
  ),
  {
    method: 'GET',
    path: '/invoices/customers/{id}/statement',
    summary: 'Read the statement of a customer',
    parameters: ['from', 'to', 'currency'],
    document: `query ReadCustomerStatement(${statement.declared}) { customerStatement(${statement.passed}) {
      customerId customerName currency from to opening ${money} closing ${money}
      lines { day kind recordId number amount ${money} balance ${money} } } }`,
    csv: `query ReadCustomerStatementAsCsv(${statement.declared}) {
      customerStatement(${statement.passed}) { ${part} } }`,
    variables: ({ params, query }) => ({ ...query, customerId: params.id }),
  },
  {
    method: 'GET',
    path: '/accounting/accounts/{id}/ledger',
    summary: 'List what was posted on an account, with its balance after each line',
    list: { filters: {} },
    parameters: ['from', 'to'],
    document: `query ReadGeneralLedger($accountId: ID!, $from: Date!, $to: Date!, $first: Int!, $after: String) {
      generalLedger(accountId: $accountId, from: $from, to: $to) {
        lines(first: $first, after: $after) { nodes { ${line} } pageInfo { hasNextPage endCursor } } } }`,
    csv: `query ReadGeneralLedgerAsCsv($accountId: ID!, $from: Date!, $to: Date!, $after: String) {
      generalLedger(accountId: $accountId, from: $from, to: $to) {
        csv(after: $after) ${filePartSelection} } }`,
    variables: ({ params, query }) => ({ ...query, accountId: params.id }),
  },
];
