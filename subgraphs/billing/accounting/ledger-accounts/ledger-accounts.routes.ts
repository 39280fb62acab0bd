import { recordRoutes, recordSelection } from '../../../../shared/records/record-routes.js';
import type { Route } from '../../../../shared/records/route.js';
import { ledgerAccount } from './ledger-account.record.js';

const selection = recordSelection(ledgerAccount);

const [list, create, read, update] = recordRoutes(ledgerAccount, '/accounting/accounts', {
  examples: { create: { code: '6310', name: 'Rent', type: 'EXPENSE' }, update: { name: 'Rent and heating' } },
});

/** /v1/accounting/accounts. */
export const ledgerAccountRoutes: readonly Route[] = [
  list,
  create,
  read,
  update,
  {
    method: 'POST',
    path: '/accounting/accounts/{id}/archive',
    summary: 'Archive an account: nothing new is posted on it',
    document: `mutation ArchiveLedgerAccount($input: ArchiveLedgerAccountInput!) {
      archiveLedgerAccount(input: $input) { ledgerAccount { ${selection} } }
    }`,
    variables: ({ params, body }) => ({ input: { ...body, id: params.id } }),
  },
];
