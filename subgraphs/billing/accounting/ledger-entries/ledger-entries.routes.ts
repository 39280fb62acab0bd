import type { Route } from '../../../../shared/records/route.js';

const money = 'amountMinor currency decimal';
const entry = `id entryDate documentDate description sourceType sourceId purpose
  lines { id position accountId accountCode debit { ${money} } credit { ${money} } memo }
  createdBy { id name } createdAt`;

const amount = { amount_minor: '120000', currency: 'EUR' };
const lines = [
  { account_id: '01930000-0000-7000-8000-000000000001', debit: amount, memo: 'December' },
  { account_id: '01930000-0000-7000-8000-000000000002', credit: amount },
];

/** /v1/accounting/entries, and the balances that books begin with. */
export const ledgerEntryRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/accounting/entries',
    summary: 'List the entries of the books, the latest day first',
    list: { filters: { entry_date: 'date', source_type: 'text', source_id: 'id' } },
    document: `query ListLedgerEntries($first: Int!, $after: String, $filter: LedgerEntryFilter) {
      ledgerEntries(first: $first, after: $after, filter: $filter) {
        nodes { ${entry} } pageInfo { hasNextPage endCursor } } }`,
    variables: ({ query }) => query,
  },
  {
    method: 'POST',
    path: '/accounting/entries',
    summary: 'Post an entry by hand',
    status: 201,
    document: `mutation PostLedgerEntry($input: PostLedgerEntryInput!) {
      postLedgerEntry(input: $input) { ledgerEntry { ${entry} } }
    }`,
    example: { entry_date: '2026-12-01', description: 'Rent', lines },
    variables: ({ body }) => ({ input: body }),
  },
  {
    method: 'GET',
    path: '/accounting/entries/{id}',
    summary: 'Read an entry',
    document: `query ReadLedgerEntry($id: ID!) { ledgerEntry(id: $id) { ${entry} } }`,
    variables: ({ params }) => ({ id: params.id }),
  },
  {
    method: 'POST',
    path: '/accounting/entries/{id}/reverse',
    summary: 'Take an entry back by its mirror',
    status: 201,
    document: `mutation ReverseLedgerEntry($input: ReverseLedgerEntryInput!) {
      reverseLedgerEntry(input: $input) { ledgerEntry { ${entry} } }
    }`,
    variables: ({ params, body }) => ({ input: { ...body, id: params.id } }),
  },
  {
    method: 'POST',
    path: '/accounting/opening',
    summary: 'Enter the balances that the books begin with',
    status: 201,
    document: `mutation OpenBooks($input: OpenBooksInput!) { openBooks(input: $input) { ledgerEntry { ${entry} } } }`,
    example: { as_of: '2025-12-31', lines },
    variables: ({ body }) => ({ input: body }),
  },
];
