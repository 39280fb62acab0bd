import { permitted } from '../../../../shared/access/rules.js';
import { recordResolvers } from '../../../../shared/records/record-resolvers.js';
import { recordShield } from '../../../../shared/records/record-shield.js';
import { ledgerAccountReader } from '../../accounting/ledger-accounts/ledger-account.record.js';
import { LedgerAccount } from '../../accounting/ledger-accounts/ledger-account.type.js';
import { paymentsConfigure, paymentsView } from '../../permissions.js';
import { User } from '../../users/user.type.js';
import { bankAccount, bankAccountEvents, bankAccountReader } from './bank-account.record.js';
import { bankAccountGraph } from './bank-account.type.js';
import { createBankAccount, updateBankAccount } from './write-bank-account.service.js';

export const bankAccountShield = recordShield(bankAccount, {
  view: permitted(paymentsView),
  edit: permitted(paymentsConfigure),
});

export const bankAccountResolvers = recordResolvers(bankAccount, {
  graph: bankAccountGraph,
  reader: bankAccountReader,
  events: bankAccountEvents,
  user: User,
  create: createBankAccount,
  update: updateBankAccount,
  remove: false,
  relations: {
    ledgerAccount: { type: LedgerAccount, loader: ledgerAccountReader.reference.loader },
  },
});
