import { permitted } from '../../../../shared/access/rules.js';
import { afterDescription, eventDirective } from '../../../../shared/records/event-stream.js';
import {
  type GraphCall,
  type GraphOperation,
  resolverClass,
} from '../../../../shared/records/graph-operations.js';
import { presentedOf } from '../../../../shared/records/operations/presented.js';
import { readsOf } from '../../../../shared/records/operations/reads.js';
import { createdByOf, listOf, relationOf } from '../../../../shared/records/operations/relations.js';
import { recordOfEvent } from '../../../../shared/records/operations/streams.js';
import { recordShield } from '../../../../shared/records/record-shield.js';
import { Id } from '../../../../shared/records/scalars.js';
import { bankAccountReader } from '../../payments/bank-accounts/bank-account.record.js';
import { BankAccount } from '../../payments/bank-accounts/bank-account.type.js';
import { paymentsReconcile } from '../../permissions.js';
import { User } from '../../users/user.type.js';
import { bankStatementReader } from '../bank-statements/bank-statement.record.js';
import { BankStatement } from '../bank-statements/bank-statement.type.js';
import { transactionStream } from '../events.js';
import { bankTransaction, bankTransactionReader } from './bank-transaction.record.js';
import { BankTransaction, bankTransactionGraph } from './bank-transaction.type.js';

const permission = permitted(paymentsReconcile);

export const bankTransactionShield = recordShield(bankTransaction, { view: permission, edit: permission });

const stream: GraphOperation = {
  kind: 'subscription',
  name: 'bankTransactionChanged',
  type: () => bankTransactionGraph.event,
  directive: eventDirective(transactionStream),
  description: 'Bookings that are matched, unmatched, set aside or restored.',
  args: [
    {
      name: 'bankTransactionId',
      type: () => Id,
      isNullable: true,
      description: 'One booking only. Default: all.',
    },
    { name: 'after', type: () => String, isNullable: true, description: afterDescription },
  ],
  resolve: ({ root }: GraphCall<never, never>) => root,
};

const ofAccount = { type: BankAccount, loader: bankAccountReader.reference.loader, listedAs: 'transactions' };
const ofStatement = {
  type: BankStatement,
  loader: bankStatementReader.reference.loader,
  listedAs: 'transactions',
};
const parts = [bankTransaction, bankTransactionGraph, bankTransactionReader] as const;

export const bankTransactionResolvers = [
  resolverClass(BankTransaction, [
    ...readsOf(...parts),
    ...presentedOf(bankTransaction),
    relationOf(bankTransaction, 'bankAccount', ofAccount),
    relationOf(bankTransaction, 'statement', ofStatement),
    createdByOf(bankTransaction, User),
  ]),
  resolverClass(bankTransactionGraph.event, [
    stream,
    recordOfEvent(bankTransaction, { graph: bankTransactionGraph, reader: bankTransactionReader }),
  ]),
  resolverClass(BankAccount, [listOf(...parts, 'bankAccount', ofAccount)]),
  resolverClass(BankStatement, [listOf(...parts, 'statement', ofStatement)]),
];
