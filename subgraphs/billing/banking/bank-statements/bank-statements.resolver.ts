import { permitted } from '../../../../shared/access/rules.js';
import { type GraphCall, resolverClass } from '../../../../shared/records/graph-operations.js';
import { presentedOf } from '../../../../shared/records/operations/presented.js';
import { readsOf } from '../../../../shared/records/operations/reads.js';
import { createdByOf, listOf, relationOf } from '../../../../shared/records/operations/relations.js';
import { recordShield } from '../../../../shared/records/record-shield.js';
import { bankAccountReader } from '../../payments/bank-accounts/bank-account.record.js';
import { BankAccount } from '../../payments/bank-accounts/bank-account.type.js';
import { paymentsReconcile } from '../../permissions.js';
import { User } from '../../users/user.type.js';
import { bankStatement, bankStatementReader } from './bank-statement.record.js';
import { BankStatement, BankStatementFault, bankStatementGraph } from './bank-statement.type.js';
import { statementReports } from './statement-faults.reader.js';

const permission = permitted(paymentsReconcile);

export const bankStatementShield = recordShield(bankStatement, { view: permission, edit: permission });

const ofAccount = { type: BankAccount, loader: bankAccountReader.reference.loader, listedAs: 'statements' };

export const bankStatementResolvers = [
  resolverClass(BankStatement, [
    ...readsOf(bankStatement, bankStatementGraph, bankStatementReader),
    ...presentedOf(bankStatement),
    relationOf(bankStatement, 'bankAccount', ofAccount),
    createdByOf(bankStatement, User),
    {
      kind: 'field',
      name: 'warnings',
      type: () => [String],
      description: 'What to know about it, such as a gap to the balance of the one before.',
      resolve: async ({ root: { id }, context }: GraphCall<{ id: string }, never>) =>
        (await context.loaders.load(statementReports, id))?.warnings ?? [],
    },
    {
      kind: 'field',
      name: 'faults',
      type: () => [BankStatementFault],
      description: 'Its bookings that could not be read, up to 1,000 of them.',
      resolve: async ({ root: { id }, context }: GraphCall<{ id: string }, never>) =>
        (await context.loaders.load(statementReports, id))?.faults ?? [],
    },
  ]),
  resolverClass(BankAccount, [
    listOf(bankStatement, bankStatementGraph, bankStatementReader, 'bankAccount', ofAccount),
  ]),
];
