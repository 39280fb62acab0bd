import { byId, own, type Records, type RootField } from './outcomes.js';

const account = 'ledgerAccount { id name createdBy { email } }';
const entry =
  'ledgerEntry { id description lines { account { name } debit { amountMinor } } createdBy { email } }';

const amount = { amountMinor: 100, currency: 'EUR' };
const lines = ({ ledgerAccountId, bankAccountId }: Records) => [
  { accountId: ledgerAccountId, debit: amount },
  { accountId: bankAccountId, credit: amount },
];

/** The books. What archives or closes comes last: others post before. */
export const ledgerFields: Readonly<Record<string, RootField>> = {
  'Query.ledgerAccount': {
    operation: 'query ($id: ID!) { ledgerAccount(id: $id) { id name createdBy { email } } }',
    variables: ({ ledgerAccountId }) => ({ id: ledgerAccountId }),
    ...byId,
  },
  'Query.ledgerAccounts': {
    operation: '{ ledgerAccounts { nodes { id name createdBy { email } } } }',
    ...own,
  },
  'Query.ledgerEntry': {
    operation:
      'query ($id: ID!) { ledgerEntry(id: $id) { id description lines { account { name } } createdBy { email } } }',
    variables: ({ ledgerEntryId }) => ({ id: ledgerEntryId }),
    ...byId,
  },
  'Query.ledgerEntries': {
    operation: '{ ledgerEntries { nodes { id description lines { memo } createdBy { email } } } }',
    ...own,
  },
  'Query.ledgerPeriods': {
    operation: '{ ledgerPeriods(year: 2026) { month changedBy { email } } }',
    ...own,
  },
  'Query.ledgerIntegrity': { operation: '{ ledgerIntegrity { checks { brokenIds } } }', ...own },
  'Subscription.invariantsChecked': { operation: 'subscription { invariantsChecked { id failed } }', ...own },
  'Query.trialBalance': {
    operation:
      '{ trialBalance(from: "2026-01-01", to: "2026-12-31") { rows { accountId accountName } csv { content } } }',
    ...own,
  },
  'Query.profitAndLoss': {
    operation:
      '{ profitAndLoss(from: "2026-01-01", to: "2026-12-31") { rows { accountId accountName } csv { content } } }',
    ...own,
  },
  'Query.balanceSheet': {
    operation: '{ balanceSheet(asOf: "2026-12-31") { rows { accountId accountName } csv { content } } }',
    ...own,
  },
  'Query.vatReturn': {
    operation:
      '{ vatReturn(from: "2026-01-01", to: "2026-12-31") { rows { componentId name } csv { content } } }',
    ...own,
  },
  'Query.receivablesAgeing': {
    operation:
      '{ receivablesAgeing(asOf: "2026-12-31") { rows { customerId customerName } csv { content } } }',
    ...own,
  },
  'Query.customerStatement': {
    operation: `query ($id: ID!) { customerStatement(customerId: $id, from: "2026-01-01", to: "2026-12-31") {
      customerId customerName lines { recordId } csv { content } } }`,
    variables: ({ customerId }) => ({ id: customerId }),
    ...byId,
  },
  'Query.generalLedger': {
    operation: `query ($id: ID!) { generalLedger(accountId: $id, from: "2026-01-01", to: "2026-12-31") {
      accountId accountName lines { nodes { entryId description memo } } csv { content } } }`,
    variables: ({ ledgerAccountId }) => ({ id: ledgerAccountId }),
    ...byId,
  },
  'Mutation.createLedgerAccount': {
    operation: `mutation ($input: CreateLedgerAccountInput!) { createLedgerAccount(input: $input) { ${account} } }`,
    variables: () => ({ input: { code: 'F4', name: 'Four Callers', type: 'EXPENSE' } }),
    ...own,
  },
  'Mutation.updateLedgerAccount': {
    operation: `mutation ($input: UpdateLedgerAccountInput!) { updateLedgerAccount(input: $input) { ${account} } }`,
    variables: ({ ledgerAccountId }) => ({ input: { id: ledgerAccountId, name: 'Changed' } }),
    ...byId,
  },
  'Mutation.postLedgerEntry': {
    operation: `mutation ($input: PostLedgerEntryInput!) { postLedgerEntry(input: $input) { ${entry} } }`,
    variables: (records) => ({
      input: { entryDate: '2026-03-02', description: 'Four Callers', lines: lines(records) },
    }),
    ...byId,
  },
  'Mutation.openBooks': {
    operation: `mutation ($input: OpenBooksInput!) { openBooks(input: $input) { ${entry} } }`,
    variables: (records) => ({ input: { asOf: '2026-02-28', lines: lines(records) } }),
    ...byId,
  },
  'Mutation.reverseLedgerEntry': {
    operation: `mutation ($input: ReverseLedgerEntryInput!) { reverseLedgerEntry(input: $input) { ${entry} } }`,
    variables: ({ ledgerEntryId }) => ({ input: { id: ledgerEntryId, reason: 'Four Callers' } }),
    ...byId,
  },
  'Mutation.closePeriod': {
    operation: `mutation ($input: ClosePeriodInput!) { closePeriod(input: $input) { ledgerPeriod { month } } }`,
    variables: () => ({ input: { month: '1999-01-31' } }),
    ...own,
  },
  'Mutation.reopenPeriod': {
    operation: `mutation ($input: ReopenPeriodInput!) { reopenPeriod(input: $input) { ledgerPeriod { month } } }`,
    variables: () => ({ input: { month: '1999-01-31' } }),
    ...own,
  },
  'Mutation.lockPeriods': {
    operation: `mutation ($input: LockPeriodsInput!) { lockPeriods(input: $input) { ledgerPeriods { month } } }`,
    variables: () => ({ input: { through: '1998-12-31' } }),
    nobody: 'AUTH-004 401',
    unpermitted: 'AUTH-004 403',
    stranger: 'PERIOD-002 409',
    permitted: 'PERIOD-002 409',
  },
  'Mutation.archiveLedgerAccount': {
    operation: `mutation ($input: ArchiveLedgerAccountInput!) { archiveLedgerAccount(input: $input) { ${account} } }`,
    variables: ({ ledgerAccountId }) => ({ input: { id: ledgerAccountId } }),
    ...byId,
  },
};
