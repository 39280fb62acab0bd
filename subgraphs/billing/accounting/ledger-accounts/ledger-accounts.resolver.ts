import { permitted } from '../../../../shared/access/rules.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { type GraphCall, resolverClass } from '../../../../shared/records/graph-operations.js';
import { recordResolvers } from '../../../../shared/records/record-resolvers.js';
import { recordShield } from '../../../../shared/records/record-shield.js';
import { actorOf } from '../../../../shared/requests/caller.js';
import { accountingConfigure, accountingView } from '../../permissions.js';
import { User } from '../../users/user.type.js';
import { ArchiveLedgerAccountInput } from './archive-ledger-account.input.js';
import { archiveLedgerAccount } from './archive-ledger-account.service.js';
import { ledgerAccount, ledgerAccountEvents, ledgerAccountReader } from './ledger-account.record.js';
import { ledgerAccountGraph } from './ledger-account.type.js';

export const ledgerAccountShield = recordShield(ledgerAccount, {
  view: permitted(accountingView),
  edit: permitted(accountingConfigure),
});

export const ledgerAccountResolvers = [
  ...recordResolvers(ledgerAccount, {
    graph: ledgerAccountGraph,
    reader: ledgerAccountReader,
    events: ledgerAccountEvents,
    user: User,
    remove: false,
    relations: {},
  }),
  resolverClass(ledgerAccountGraph.type, [
    {
      kind: 'mutation',
      name: 'archiveLedgerAccount',
      type: () => ledgerAccountGraph.payload,
      description:
        'Archives an account: what is posted on it stays, nothing new is. LEDGER-002 for one that postings need. Publishes ledger_account.archived.',
      args: [{ name: 'input', type: () => ArchiveLedgerAccountInput, description: 'The account.' }],
      resolve: async ({
        kernel,
        context,
        args,
      }: GraphCall<never, { input: ArchiveLedgerAccountInput }> & { kernel: Kernel }) => ({
        ledgerAccount: await archiveLedgerAccount(kernel, actorOf(context), args.input),
      }),
    },
  ]),
];
