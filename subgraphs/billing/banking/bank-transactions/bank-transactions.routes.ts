import { recordRoutes } from '../../../../shared/records/record-routes.js';
import type { Route } from '../../../../shared/records/route.js';
import { bankTransaction, bankTransactionSelection } from './bank-transaction.record.js';

const [list, , read] = recordRoutes(bankTransaction, '/payments/bank-transactions', {
  selection: bankTransactionSelection,
});

/** /v1/payments/bank-transactions. */
export const bankTransactionRoutes: readonly Route[] = [list, read];
